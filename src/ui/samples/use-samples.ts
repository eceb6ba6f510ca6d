/** The sample rows of a node as they are shown and changed: rows, columns, and what is done to both. */
import { useMemo, useRef, useState } from 'react';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import {
  type ConvertedRows,
  withColumnOf,
  withColumnRenamed,
  withoutColumn,
} from '#core/samples/edit-rows.ts';
import {
  type AskedColumn,
  knownSampleColumns,
  type SampleColumn,
  sampleColumns,
} from '#core/samples/sample-columns.ts';
import type { SampleKind } from '#core/samples/sample-kind.ts';
import { useServices, useWorkspace } from '../shared/services.ts';

export interface Samples {
  readonly rows: readonly SampleRow[];
  /** True: the design says that there are none, which is more than saying nothing. */
  readonly areNone: boolean;
  /** Those that show. */
  readonly columns: readonly SampleColumn[];
  /** Those that are left out while only columns in use show. */
  readonly unused: number;
  readonly isOnlyUsed: boolean;
  /** Names that are known and not shown, to choose from. */
  readonly offered: readonly string[];
  setOnlyUsed(isOnlyUsed: boolean): void;
  /** Changes the rows as they are by then; of no rows nothing is said any more. */
  change(by: (rows: readonly SampleRow[]) => readonly SampleRow[]): void;
  expectNone(): void;
  addColumn(name: string): void;
  renameColumn(from: string, to: string): void;
  removeColumn(name: string): void;
  convertColumn(column: SampleColumn, to: SampleKind): ConvertedRows;
  /** Why a column cannot be called that, as a sentence; absent: it can. */
  refusal(name: string): string | undefined;
}

const noRows: readonly SampleRow[] = [];

/** Changes with the rows. Each act is one step to undo. */
export function useSamples(node: PipelineNode): Samples {
  const { workspace } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const said = samplesOf(pipeline, node.id);
  const rows = said ?? noRows;
  const known = useMemo(() => knownSampleColumns(pipeline, node), [pipeline, node]);
  // Those in use at first keep their places, whatever is emptied.
  const [asked, setAsked] = useState<readonly AskedColumn[]>(() =>
    sampleColumns(rows, known).filter(({ isUsed }) => isUsed),
  );
  const [isOnlyUsed, setOnlyUsed] = useState(rows.length > 0);
  const all = useMemo(() => sampleColumns(rows, [...known, ...asked]), [rows, known, asked]);
  const used = all.filter(({ name, isUsed }) => isUsed || asked.some((one) => one.name === name));
  const columns = useUnchanged(isOnlyUsed && used.length > 0 ? used : all);

  const { dispatch } = workspace.getState();
  const change: Samples['change'] = (by) => {
    const next = by(samplesOf(workspace.getState().document.pipeline, node.id) ?? noRows);
    dispatch({ name: 'set-samples', id: node.id, ...(next.length > 0 && { rows: next }) });
  };
  const ask = (column: AskedColumn): void =>
    setAsked([...asked.filter(({ name }) => name !== column.name), column]);
  return {
    ...{ rows, columns, isOnlyUsed, setOnlyUsed, change },
    areNone: said?.length === 0,
    unused: all.length - used.length,
    offered: all
      .map(({ name }) => name)
      .filter((name) => !columns.some((one) => one.name === name)),
    expectNone: () => dispatch({ name: 'set-samples', id: node.id, rows: [] }),
    addColumn: (name) => ask({ name, kind: all.find((one) => one.name === name)?.kind ?? 'text' }),
    renameColumn(from, to) {
      setAsked(asked.map((one) => (one.name === from ? { ...one, name: to } : one)));
      change((now) => withColumnRenamed(now, from, to));
    },
    removeColumn(name) {
      setAsked(asked.filter((one) => one.name !== name));
      if (all.some((one) => one.name === name && one.isUsed)) {
        change((now) => withoutColumn(now, name));
      }
    },
    convertColumn({ name, kind }, to) {
      const converted = withColumnOf(rows, { column: name, from: kind, to });
      if (converted.ok) {
        ask({ name, kind: to });
        change(() => converted.rows);
      }
      return converted;
    },
    refusal(name) {
      if (name === '') return 'A column needs a name.';
      return columns.some((one) => one.name === name)
        ? `There is a column “${name}” already.`
        : undefined;
    },
  };
}

/** The list of before as long as it says the same, so that rows need not be drawn again. */
function useUnchanged(columns: readonly SampleColumn[]): readonly SampleColumn[] {
  const kept = useRef(columns);
  if (JSON.stringify(kept.current) !== JSON.stringify(columns)) kept.current = columns;
  return kept.current;
}

function samplesOf({ samples }: Pipeline, id: NodeId): readonly SampleRow[] | undefined {
  return samples && Object.hasOwn(samples, id) ? samples[id] : undefined;
}
