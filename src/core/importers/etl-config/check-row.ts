/** Takes what fits the schema out of a row, and reports what does not. */
import { type EtlTable, etlTable } from '#core/etl-config/config-schema.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { CanonicalRow } from './canonical.ts';
import type { Scope } from './scope.ts';

export interface CheckedRow {
  readonly row: EtlTable;
  /** Keys that the format does not know, with their values. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** @returns absent: it has no name or layer, so it is no table. Reported already. */
export function checkRow(scope: Scope, canonical: CanonicalRow): CheckedRow | undefined {
  const row: Record<string, unknown> = { ...canonical.row };
  const extra: Record<string, unknown> = {};
  for (const key of Object.keys(row)) {
    if (Object.hasOwn(etlTable.shape, key) || row[key] === undefined) continue;
    extra[key] = row[key];
    delete row[key];
  }
  // Each round takes away what does not fit, so there are no more rounds than keys.
  for (;;) {
    const parsed = etlTable.safeParse(row);
    // What is absent is not there as undefined either.
    if (parsed.success) return { row: parsed.data as EtlTable, extra };
    for (const { path, message } of parsed.error.issues) {
      const key = path.map(String);
      const [first = ''] = key;
      if (!report(scope, canonical, key, message)) return undefined;
      delete row[first];
    }
  }
}

/** @returns whether the row is a table without the key */
function report(
  { report: tell, text }: Scope,
  { row, pathOf }: CanonicalRow,
  key: FieldPath,
  message: string,
): boolean {
  const [first = ''] = key;
  const name = typeof row.name === 'string' ? row.name : 'A row';
  const at = text.place(pathOf(key));
  if (first === 'name') {
    tell('CFG010', {
      severity: 'error',
      message: 'A row of tables has no name that a table can have, so it is left out.',
      hint: 'Give it a name of letters, digits and underscores. The other tables are read.',
      at,
    });
    return false;
  }
  if (first === 'layer') {
    tell('CFG012', {
      severity: 'error',
      message: `${name} has no layer of bronze, silver and gold, so it is left out.`,
      hint: 'Add its layer. The other tables are read.',
      at,
    });
    return false;
  }
  tell(first === 'mode' ? 'CFG013' : 'wrong-value', {
    severity: 'error',
    message: `${key.join('.')} of ${name} cannot be read: ${message}.`,
    hint: `Without ${first} the table is read as usual.`,
    at,
  });
  text.end(pathOf([first]), { kind: 'decide', reason: `It does not fit the format: ${message}.` });
  return true;
}
