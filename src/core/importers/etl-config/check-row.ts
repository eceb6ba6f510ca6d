/** Takes what fits the schema out of a row, and reports what does not. */
import { type EtlTable, etlTable } from '#core/etl-config/config-schema.ts';
import type { CanonicalRow } from './canonical.ts';
import { withoutBlanks } from './config-text.ts';
import { fitSchema, type Misfit } from './fit-schema.ts';
import { reportRowMisfit } from './report-misfit.ts';
import type { Scope } from './scope.ts';

export interface CheckedRow {
  readonly row: EtlTable;
  /** Keys that the format does not know, with their values. */
  readonly extra: readonly Misfit[];
  /** Where a value of the row stands in the file. */
  readonly pathOf: CanonicalRow['pathOf'];
  /** The same for what was taken out of it. */
  readonly originOf: CanonicalRow['pathOf'];
}

/** @returns absent: it has no name or layer, so it is no table. Reported already. */
export function checkRow(scope: Scope, canonical: CanonicalRow): CheckedRow | undefined {
  const {
    value: row,
    misfits,
    originOf,
  } = fitSchema(etlTable, withoutBlanks(canonical.row, scope.text, canonical.pathOf));
  const pathOf: CanonicalRow['pathOf'] = (key) => canonical.pathOf(originOf(key));
  const isNoTable = ({ path: [first] }: Misfit): boolean => first === 'name' || first === 'layer';
  if (!row) {
    reportNoTable(scope, canonical, misfits.find(isNoTable)?.path[0] ?? 'name');
    return undefined;
  }
  const extra: Misfit[] = [];
  for (const misfit of misfits) {
    if (misfit.kind === 'unknown-key') extra.push(misfit);
    else reportRowMisfit(scope, misfit, { name: row.name, pathOf: canonical.pathOf });
  }
  // What is absent is not there as undefined either.
  return { row: row as EtlTable, extra, pathOf, originOf: canonical.pathOf };
}

function reportNoTable({ report, text }: Scope, { row, pathOf }: CanonicalRow, key: string): void {
  const name = typeof row.name === 'string' ? row.name : 'A row';
  const at = text.place(pathOf([key]));
  if (key === 'name') {
    report('CFG010', {
      severity: 'error',
      message: 'A row of tables has no name that a table can have, so it is left out.',
      hint: 'Give it a name of letters, digits and underscores. The other tables are read.',
      at,
    });
    return;
  }
  report('CFG012', {
    severity: 'error',
    message: `${name} has no layer of bronze, silver and gold, so it is left out.`,
    hint: 'Add its layer. The other tables are read.',
    at,
  });
}
