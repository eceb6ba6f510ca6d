/** One template: what it is, what it looks like, and the ways to begin with it. */
import { type ReactNode, useId } from 'react';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { TemplateSummary } from '#core/templates/define.ts';
import { boxSize, previewOf } from './preview-shapes.ts';
import styles from './templates.module.css';

interface TemplateCardProps {
  readonly template: TemplateSummary;
  readonly pipeline: Pipeline;
  /** Buttons. */
  readonly actions: ReactNode;
}

export function TemplateCard({ template, pipeline, actions }: TemplateCardProps) {
  const id = useId();
  const { title, summary, tags, shows } = template;
  return (
    <li className={styles.card} aria-labelledby={id}>
      <PreviewPicture pipeline={pipeline} />
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <p className={styles.summary} title={shows.join('\n')}>
        {summary}
      </p>
      <p className={styles.tags}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </p>
      <div className={styles.actions}>{actions}</div>
    </li>
  );
}

/** Says nothing that the words below do not say. */
function PreviewPicture({ pipeline }: { readonly pipeline: Pipeline }) {
  const { boxes, curves, width, height } = previewOf(pipeline);
  return (
    <svg
      aria-hidden
      focusable="false"
      className={styles.preview}
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
    >
      {curves.map((curve) => (
        <path key={curve.id} d={curve.path} className={styles.curve} />
      ))}
      {boxes.map(({ id, band, x, y }) => (
        <rect key={id} x={x} y={y} {...boxSize} rx={4} data-band={band} className={styles.box} />
      ))}
    </svg>
  );
}
