/** Everything the compiler found wrong, where it is, and what can be done about it. */
import { CircleCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { Severity } from '#core/diagnostics.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { FilteredList } from '../../shared/filtered-list.tsx';
import { openProblem } from '../../shared/open-problem.ts';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { countSeverities, severityWords } from '../../shared/severity-counts.ts';
import { type GridColumn, VirtualGrid } from '../../shared/virtual-grid.tsx';
import { hasWayOut } from '../../shared/ways-out.tsx';
import { Checks } from './checks.tsx';
import { filterProblems } from './filter-problems.ts';
import { NoProblems } from './no-problems.tsx';
import { problemCells } from './problem-cells.tsx';
import { SeverityFilter } from './severity-filter.tsx';

const columns: readonly GridColumn[] = [
  { title: 'Severity', width: '5.5rem' },
  { title: 'Problem', width: 'minmax(14rem, 1fr)' },
  { title: 'Place', width: 'minmax(8rem, 20rem)' },
];
const fixColumn: GridColumn = { title: 'Fix', width: 'minmax(5rem, 14rem)' };

/** In rem. */
const leastRowHeight = 3;
const none: readonly Problem[] = [];

export function ProblemsPanel() {
  const services = useServices();
  const checked = useWorkspace((state) => state.checked);
  const hasStopped = useWorkspace((state) => state.hasCheckStopped);
  const nodes = useWorkspace((state) => state.document.pipeline.nodes);
  const [chosen, setChosen] = useState<ReadonlySet<Severity>>(new Set());
  const text = useSession((state) => state.panelSearch.problems) ?? '';
  const setText = (typed: string): void =>
    services.session.getState().findInPanel('problems', typed);

  const problems = checked?.problems ?? none;
  const counts = useMemo(() => countSeverities(problems), [problems]);
  const shown = useMemo(
    () => filterProblems(problems, { severities: chosen, text }),
    [problems, chosen, text],
  );
  const hasFixes = shown.some(hasWayOut);
  const open = useCallback(
    (row: number) => {
      const problem = shown[row];
      if (problem) void openProblem(problem, services);
    },
    [shown, services],
  );

  if (!checked) {
    return (
      <EmptyState title={hasStopped ? 'The project is not checked.' : 'Checking the project…'} />
    );
  }
  if (problems.length === 0) return <NoProblems />;

  const clear = (): void => {
    setChosen(new Set());
    setText('');
  };
  return (
    <FilteredList
      label="Filter problems"
      text={text}
      onType={setText}
      before={
        <>
          <h2>{severityWords(counts)}</h2>
          <SeverityFilter counts={counts} chosen={chosen} onChange={setChosen} />
        </>
      }
      behind={<Checks />}
    >
      {shown.length === 0 ? (
        <EmptyState
          icon={CircleCheck}
          title="No problem matches the filter."
          actions={<Button onClick={clear}>Clear the filter</Button>}
        />
      ) : (
        <VirtualGrid
          label="Problems"
          columns={hasFixes ? [...columns, fixColumn] : columns}
          hidesHeader
          grows
          rowCount={shown.length}
          rowHeight={leastRowHeight}
          cells={(row) => {
            const problem = shown[row];
            const name = problem?.node === undefined ? undefined : nodes[problem.node]?.name;
            const cells = problem && problemCells(problem, name);
            return hasFixes ? cells : cells?.slice(0, columns.length);
          }}
          kind={(row) => shown[row]?.severity}
          onOpen={open}
        />
      )}
    </FilteredList>
  );
}
