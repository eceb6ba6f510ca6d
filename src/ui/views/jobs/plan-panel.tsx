/** The plan of a run: which tables are refreshed, in which waves, and what is read as it was left. */
import { useMemo } from 'react';
import { jobPlan } from '#core/jobs/pipeline-plan.ts';
import type { Plan } from '#core/jobs/plan.ts';
import { bandOf, nodeOf } from '#core/model/graph.ts';
import { labelById, labelOf } from '#core/model/label.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { counted, formatCount, listed } from '#core/text/wording.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { useJob } from './job-form.ts';
import shared from './jobs-view.module.css';
import styles from './plan-panel.module.css';

export function PlanPanel() {
  const { job } = useJob();
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const planned = useMemo(() => jobPlan(pipeline, job), [pipeline, job]);
  return (
    <section className={shared.plan} aria-label="Plan">
      <div className={shared.sectionHead}>
        <h3 className={shared.sectionTitle}>Plan of a run</h3>
        {planned.ok && <output className={shared.count}>{planWords(planned.plan)}</output>}
      </div>
      {planned.ok ? (
        <Waves plan={planned.plan} pipeline={pipeline} />
      ) : (
        <p className={shared.none}>
          {listed(planned.circular.map((id) => labelById(pipeline, id)))} read each other in a
          circle, so no run can have an order. Problems tells which link to remove.
        </p>
      )}
    </section>
  );
}

function planWords({ order, waves }: Plan): string {
  return `${counted(order.length, 'table')} in ${counted(waves.length, 'wave')}`;
}

interface WavesProps {
  readonly plan: Plan;
  readonly pipeline: Pipeline;
}

function Waves({ plan, pipeline }: WavesProps) {
  const stale = [...new Set(Object.values(plan.not_refreshed_upstream).flat())];
  if (plan.order.length === 0) {
    return <p className={shared.none}>Nothing is selected, so nothing is refreshed.</p>;
  }
  return (
    <>
      <p className={styles.help}>
        {plan.run_mode === 'full'
          ? 'Every table is emptied and computed again. '
          : 'Every table takes in what is new. '}
        Tables of one wave run at once, after the waves before it.
      </p>
      <div className={styles.waves}>
        {stale.length > 0 && (
          <Wave
            title="Not refreshed"
            note="read as last materialised"
            ids={stale}
            isStale
            pipeline={pipeline}
          />
        )}
        {plan.waves.map((ids, at) => (
          <Wave
            key={ids[0]}
            title={`Wave ${at + 1}`}
            note={counted(ids.length, 'table')}
            ids={ids}
            pipeline={pipeline}
          />
        ))}
      </div>
    </>
  );
}

const mostShown = 100;

interface WaveProps {
  readonly title: string;
  readonly note: string;
  readonly ids: readonly string[];
  readonly isStale?: boolean;
  readonly pipeline: Pipeline;
}

function Wave({ title, note, ids, isStale = false, pipeline }: WaveProps) {
  return (
    <section className={styles.wave} aria-label={title} data-stale={isStale}>
      <h4 className={styles.waveTitle}>
        {title} <span className={styles.waveNote}>{note}</span>
      </h4>
      <ul className={styles.waveList}>
        {ids
          .toSorted(compareNames)
          .slice(0, mostShown)
          .map((id) => (
            <li key={id}>
              <TableButton id={id} pipeline={pipeline} />
            </li>
          ))}
        {ids.length > mostShown && (
          <li className={styles.waveNote}>and {formatCount(ids.length - mostShown)} more</li>
        )}
      </ul>
    </section>
  );
}

/** Leads to the table on the canvas. */
function TableButton({ id, pipeline }: { readonly id: string; readonly pipeline: Pipeline }) {
  const { session } = useServices();
  const node = nodeOf(pipeline, id);
  if (!node) return null;
  // Where a long name breaks.
  const dot = labelOf(node).indexOf('.') + 1;
  const [before, after] = [labelOf(node).slice(0, dot), labelOf(node).slice(dot)];
  const show = (): void =>
    session.getState().update({ view: 'canvas', selected: node.id, isInspectorOpen: true });
  return (
    <button
      type="button"
      className={styles.table}
      data-layer={bandOf(node)}
      title={`Show ${labelOf(node)} on the canvas`}
      onClick={show}
    >
      <span>
        {before}
        <wbr />
        {after}
      </span>
    </button>
  );
}
