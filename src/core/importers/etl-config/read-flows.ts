/** Ties a table to what it reads, once all tables of the file are known. */
import { toModelText } from '#core/etl-config/tokens.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { readSource } from './read-source.ts';
import type { ReadRow } from './read-table.ts';
import type { Scope } from './scope.ts';

/**
 * Adds flows to the table in place: one of its query, or of what it depends on; none where nothing
 * is said.
 * @param read the row, whose table is in the scope already
 */
export function readFlows(scope: Scope, read: ReadRow): void {
  const { table, row, became } = read;
  const name = plainName(table.name) || row.name;
  const source = readSource(scope, read);
  const reads = tablesRead(scope, read);
  const inputs = [...(source ? [{ id: source, alias: undefined }] : []), ...reads];
  const [main, ...others] = inputs;
  if (!main) return;
  const query = queryOf(read);
  const lookups = others.map(({ id, alias }) => [alias ?? plainName(id), { from: id }] as const);
  const isNamed =
    query === undefined ||
    main.alias === undefined ||
    main.alias === plainName(nameOf(scope, main.id));
  const flow: Flow = {
    from: main.id,
    ...(!isNamed && main.alias !== undefined && { alias: main.alias }),
    ...(lookups.length > 0 && { lookups: Object.fromEntries(lookups) }),
    ...(query !== undefined && { query }),
  };
  Object.assign(table.fields.flows, { [name]: flow });
  if (query !== undefined) {
    became(['source', 'type'], ['flows', name, 'query']);
    became(['source', 'query'], ['flows', name, 'query']);
  }
  became(['depends_on'], ['flows', name]);
  if (others.length > 0 && query === undefined) reportSeveral(scope, read, inputs.length);
}

interface Input {
  readonly id: string;
  /** What a query calls it. */
  readonly alias: string | undefined;
}

function tablesRead(scope: Scope, read: ReadRow): readonly Input[] {
  const { tables, report, text } = scope;
  const { row, pathOf, table } = read;
  return (row.depends_on ?? []).map((name, index) => {
    const known = tables.get(name.toLowerCase());
    if (known) {
      if (isSwitchedOff(known) && row.enabled !== false) reportDisabled(scope, read, index);
      return { id: known.id, alias: name };
    }
    report('CFG020', {
      severity: 'error',
      message: `${row.name} depends on ${name}, which is not in this file.`,
      hint: 'Add the table, or correct the name. The link stands dashed on the canvas until then.',
      at: text.place(pathOf(['depends_on', `${index}`]), { node: table.id, field: ['flows'] }),
    });
    return { id: name, alias: name };
  });
}

function reportDisabled(
  { report, text }: Scope,
  { row, pathOf, table }: ReadRow,
  index: number,
): void {
  report('CFG021', {
    severity: 'error',
    message: `${row.name} depends on ${row.depends_on?.[index]}, which is switched off.`,
    hint: 'Switch it on, or switch off both. The link is there all the same.',
    at: text.place(pathOf(['depends_on', `${index}`]), { node: table.id, field: ['flows'] }),
  });
}

function queryOf({ row }: ReadRow): string | undefined {
  const { source, depends_on = [] } = row;
  if (typeof source !== 'object' || source.type !== 'sql' || depends_on.length === 0)
    return undefined;
  return source.query === undefined ? undefined : toModelText(source.query);
}

function nameOf({ nodes }: Scope, id: string): string {
  const node = Object.hasOwn(nodes, id) ? nodes[id as NodeId] : undefined;
  return node?.name ?? id;
}

function reportSeveral(
  { report, text }: Scope,
  { row, pathOf, table }: ReadRow,
  count: number,
): void {
  report('several-inputs', {
    message: `${row.name} reads ${count} tables. How their rows come together stands in its module, which this format does not describe.`,
    hint: 'Write the query of its flow. The links are all there.',
    at: text.place(pathOf(['depends_on']), { node: table.id, field: ['flows'] }),
  });
  text.end(pathOf(['depends_on']), {
    kind: 'decide',
    reason: 'How the rows of these tables come together stands in the module of the table.',
  });
}
