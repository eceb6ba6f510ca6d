/** What every output format makes of the project, table by table, with the reasons beside it. */
import { CircleCheck, CircleSlash, CircleX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { targetOf } from '#core/exporters/targets.ts';
import { Button } from '../../../shared/button.tsx';
import { EmptyState } from '../../../shared/empty-state.tsx';
import { FilterChip } from '../../../shared/filter-chip.tsx';
import { MiddleText } from '../../../shared/middle-text.tsx';
import { ProgressBar } from '../../../shared/progress-bar.tsx';
import { TreeGrid } from '../../../shared/tree-grid/tree-grid.tsx';
import { ChooseFormat } from './choose-format.tsx';
import { ComparisonDetails } from './comparison-details.tsx';
import { type ComparisonRow, comparisonRows } from './comparison-rows.ts';
import { CountsCell } from './counts-cell.tsx';
import styles from './format-comparison.module.css';
import { type Comparison, useComparison } from './use-comparison.ts';

export function FormatComparison() {
  const comparison = useComparison();
  const { found, isCancelled } = comparison;
  if (found) return <Compared found={found} comparison={comparison} />;
  return (
    <section className={styles.waiting} aria-label="Comparison of output formats">
      {isCancelled ? <Stopped again={comparison.again} /> : <Waiting comparison={comparison} />}
    </section>
  );
}

function Waiting({ comparison: { progress, cancel } }: { readonly comparison: Comparison }) {
  const { step = 'Comparing', done = 0, total = 0 } = progress ?? {};
  return (
    <>
      <ProgressBar label="Comparing output formats" done={done} total={total} />
      <p className={styles.hint}>{step}…</p>
      <div>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </>
  );
}

function Stopped({ again }: { again(): void }) {
  return (
    <EmptyState
      title="The comparison was stopped."
      actions={<Button onClick={again}>Compare again</Button>}
    >
      Nothing else has changed.
    </EmptyState>
  );
}

const nameColumn = 'name';

interface ComparedProps {
  readonly found: NonNullable<Comparison['found']>;
  readonly comparison: Comparison;
}

function Compared({ found: { compared, pipeline }, comparison }: ComparedProps) {
  const [isOnlyLost, setOnlyLost] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string>();
  const rows = useMemo(
    () => comparisonRows(compared, pipeline, { isOnlyLost, closed, chosen }),
    [compared, pipeline, isOnlyLost, closed, chosen],
  );
  const losing = useMemo(
    () =>
      compared.nodes.filter(({ verdicts }) =>
        Object.values(verdicts).some(({ lost }) => lost.length > 0),
      ).length,
    [compared],
  );
  const columns = [
    { id: nameColumn, title: 'Table', width: 240 },
    ...compared.targets.map(({ id }) => ({ id, title: targetOf(id).title, width: 170 })),
  ];
  const choose = (row: number): void => {
    const { key, node } = rows[row] ?? {};
    if (key !== undefined && node !== undefined) setChosen(key);
  };
  const turn = (row: number): void => {
    const key = rows[row]?.key ?? '';
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  return (
    <section className={styles.comparison} aria-label="Comparison of output formats">
      <div className={styles.main}>
        <div className={styles.bar}>
          <FilterChip
            title="Only what is lost"
            icon={<CircleX size={14} />}
            count={losing}
            isPressed={isOnlyLost}
            onPress={() => setOnlyLost(!isOnlyLost)}
          />
          <Legend />
          {comparison.progress && <span className={styles.hint}>Comparing again…</span>}
        </div>
        {rows.length === 0 ? (
          <EmptyState title="No format loses anything of this project." />
        ) : (
          <TreeGrid
            label="Output formats by table"
            columns={columns}
            rows={rows}
            headerCell={({ id }) => id !== nameColumn && <ChooseFormat id={id} />}
            cell={(row, column) => cellOf(rows[row], column)}
            onTurn={turn}
            onOpen={choose}
            onChoose={choose}
          />
        )}
      </div>
      <ComparisonDetails compared={compared} pipeline={pipeline} chosen={chosen} />
    </section>
  );
}

function cellOf(row: ComparisonRow | undefined, column: string) {
  if (!row) return undefined;
  if (column !== nameColumn) {
    const counts = row.counts[column];
    return counts && <CountsCell counts={counts} />;
  }
  return row.node === undefined ? (
    <strong className={styles.heading}>{row.name}</strong>
  ) : (
    <MiddleText text={row.name} />
  );
}

function Legend() {
  return (
    <p className={styles.legend}>
      <CircleCheck size={14} aria-hidden className={styles.carried} /> carried
      <CircleSlash size={14} aria-hidden className={styles.approximated} /> approximated
      <CircleX size={14} aria-hidden className={styles.lost} /> lost
    </p>
  );
}
