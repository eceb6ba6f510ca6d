/** The way of the chosen column through the pipeline, once its SQL has been read. */
import { useEffect, useState } from 'react';
import {
  type ColumnLineage,
  type ColumnPlace,
  columnLineage,
  textsToRead,
} from '#core/lineage/column-lineage.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { SqlChecker } from '#core/sql/sql-checker.ts';
import { lineageOf } from '../canvas/lineage.ts';
import { useServices, useSession, useWorkspace } from '../shared/services.ts';

/** @returns absent: no column is chosen, its node is gone, or its SQL is still being read */
export function useColumnLineage(): ColumnLineage | undefined {
  const { sql } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const column = useSession((state) => state.column);
  const [traced, setTraced] = useState<ColumnLineage>();

  useEffect(() => {
    setTraced(undefined);
    if (!column || !Object.hasOwn(pipeline.nodes, column.node)) return;
    let isCurrent = true;
    void trace(pipeline, column, sql).then((lineage) => isCurrent && setTraced(lineage));
    return () => {
      isCurrent = false;
    };
  }, [pipeline, column, sql]);
  return traced;
}

async function trace(
  designed: Pipeline,
  column: ColumnPlace,
  sql: SqlChecker,
): Promise<ColumnLineage> {
  const { lowerSteps } = await import('#core/steps/lower-steps.ts');
  const pipeline = lowerSteps(designed);
  const texts = textsToRead(pipeline, lineageOf(pipeline, [column.node]));
  const read = await Promise.all(texts.map(async (text) => [text, await sql.read(text)] as const));
  return columnLineage(pipeline, column, new Map(read));
}
