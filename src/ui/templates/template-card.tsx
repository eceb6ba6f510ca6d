/** One template: what it is, what it looks like, and the ways to begin with it. */
import { type ReactNode, useId } from 'react';
import type { KnownSummary } from '#core/templates/summaries.ts';
import { boxSize, readPreview } from './preview-shapes.ts';
import previews from './previews.json';
import styles from './templates.module.css';

interface TemplateCardProps {
  readonly template: KnownSummary;
  /** Buttons. */
  readonly actions: ReactNode;
}

export function TemplateCard({ template, actions }: TemplateCardProps) {
  const id = useId();
  const { title, summary, tags, shows } = template;
  return (
    <li className={styles.card} aria-labelledby={id}>
      <PreviewPicture picture={previews[template.id]} />
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
function PreviewPicture({ picture }: { readonly picture: string }) {
  const { boxes, curves, width, height } = readPreview(picture);
  return (
    <svg
      aria-hidden
      focusable="false"
      className={styles.preview}
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
    >
      {curves.map((curve) => (
        <path key={curve} d={curve} className={styles.curve} />
      ))}
      {boxes.map(({ band, x, y }) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          {...boxSize}
          rx={4}
          data-band={band}
          className={styles.box}
        />
      ))}
    </svg>
  );
}
