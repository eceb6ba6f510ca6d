/** The reasons behind one row of the comparison, format by format. */
import { useId } from 'react';
import type { JudgedField, TargetComparison } from '#core/compiler.ts';
import { targetOf } from '#core/exporters/targets.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { EmptyState } from '../../../shared/empty-state.tsx';
import { countsWords, projectKey } from './comparison-rows.ts';
import styles from './format-comparison.module.css';

interface ComparisonDetailsProps {
  readonly compared: TargetComparison;
  readonly pipeline: Pipeline;
  /** Key of the row. */
  readonly chosen: string | undefined;
}

export function ComparisonDetails({ compared, pipeline, chosen }: ComparisonDetailsProps) {
  const headingId = useId();
  const found = compared.nodes.find(({ node }) => (node === '' ? projectKey : node) === chosen);
  if (!found) {
    return (
      <aside className={styles.details} aria-label="Details of the comparison">
        <EmptyState title="Choose a table to see the reasons.">
          Each format is listed with what is lost or approximated, and why.
        </EmptyState>
      </aside>
    );
  }
  const name = found.node === '' ? 'Project settings' : nodeOf(pipeline, found.node)?.name;
  return (
    <aside className={styles.details} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.title}>
        {name ?? found.node}
      </h3>
      {compared.targets.map(({ id }) => {
        const { carried = 0, approximated = [], lost = [] } = found.verdicts[id] ?? {};
        const counts = { carried, approximated: approximated.length, lost: lost.length };
        return (
          <section key={id} className={styles.format}>
            <h4 className={styles.formatTitle}>{targetOf(id).title}</h4>
            <p className={styles.hint}>{countsWords(counts)}</p>
            <Reasons title="Lost" judged={lost} />
            <Reasons title="Approximated" judged={approximated} />
          </section>
        );
      })}
    </aside>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly judged: readonly JudgedField[];
}

function Reasons({ title, judged }: ReasonsProps) {
  if (judged.length === 0) return null;
  return (
    <dl className={styles.reasons} aria-label={title}>
      {judged.map(({ field, words }) => (
        <div key={`${field.join('.')} ${words}`}>
          <dt>
            {title}
            {field.length > 0 && <code>{field.join(' › ')}</code>}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
