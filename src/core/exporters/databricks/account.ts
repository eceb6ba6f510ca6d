/** Accounts for the fields that no file says and nothing was said about. */
import { at, type Book } from '#core/exporters/book.ts';
import { type FieldPath, isShared } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { isReservedToken } from '#core/model/variables.ts';
import { pipelineFile } from './names.ts';

type Written = NodeOf<'table'> | NodeOf<'sink'>;

/** Call it when everything is written. */
export function accountForRest(pipeline: Pipeline, book: Book, key: string): void {
  const nodes = nodesOf(pipeline).filter((node) => node.type === 'table' || node.type === 'sink');
  for (const node of nodes) loseLeftOut(book, node);
  const written = nodes.filter((node) => lossOfName(book, node) === undefined);
  const hasGroups = new Set(written.map(({ fields }) => fields.group)).size > 1;
  for (const node of written) {
    accountForGroup(book, node, { key, hasGroups });
    accountForFields(book, node);
  }
  for (const name of Object.keys(pipeline.variables)) {
    if (isReservedToken(name)) {
      book.lose(at('', ['variables', name]), 'Nothing fills in a variable of this name there.');
    }
  }
}

/** Why a node as a whole is not written; absent: it is. */
function lossOfName({ losses }: Book, { id }: Written): string | undefined {
  const ofName = (losses.get(id) ?? []).find(
    ({ field }) => field.length === 1 && field[0] === 'name',
  );
  return ofName?.reason;
}

/** A node that is left out is lost with all it was designed with. */
function loseLeftOut(book: Book, node: Written): void {
  const reason = lossOfName(book, node);
  if (reason === undefined) return;
  const known = new Set((book.losses.get(node.id) ?? []).map(({ field }) => field[0]));
  for (const field of Object.keys(node.fields)) {
    if (!known.has(field)) book.lose(at(node.id, [field]), reason);
  }
}

const reasons: Readonly<Record<string, string>> = {
  flowId: 'Only flows that stand beside their table have a name of their own.',
  database: 'A private table is not in the catalog, so it is in no schema.',
  loadDetails: 'Only the Lakeflow Framework adds such a column.',
  kept: 'These are settings of another output format.',
  tags: 'No job selects tables by it, and the table itself needs no such word.',
};

/** Tags that a job goes by are accounted for where jobs are written. */
const needless: ReadonlySet<string> = new Set(['flowId', 'tags']);

/** Tables of one group and layer are meant to be refreshed by one pipeline. */
function accountForGroup(
  book: Book,
  { id }: Written,
  { key, hasGroups }: { readonly key: string; readonly hasGroups: boolean },
): void {
  const origin = at(id, ['group']);
  book.trace(origin, pipelineFile(key), ['resources', 'pipelines', key]);
  if (!hasGroups) return;
  const words =
    'One pipeline refreshes the tables of all groups; a job can refresh a part of them.';
  book.approximate(origin, words);
}

function accountForUnsaid(book: Book, { id, fields }: Written, field: string): void {
  const isUnwanted = field === 'loadDetails' && fields.loadDetails === false;
  const account = isUnwanted || needless.has(field) ? book.leaveOut : book.lose;
  account(at(id, [field]), reasons[field] ?? otherReason);
}

function accountForFields(book: Book, node: Written): void {
  const { id, fields } = node;
  const known = [...(book.traces.get(id) ?? []), ...(book.losses.get(id) ?? [])];
  const isKnown = (field: FieldPath): boolean => known.some((one) => isShared(one.field, field));
  for (const field of Object.keys(fields)) {
    if (field === 'flows') continue;
    if (!isKnown([field])) accountForUnsaid(book, node, field);
  }
  for (const [name, flow] of Object.entries(fields.flows)) {
    for (const setting of Object.keys(flow)) {
      const field = ['flows', name, setting];
      if (!isKnown(field)) book.lose(at(id, field), flowReason(setting, flow.query !== undefined));
    }
  }
}

const otherReason = 'A pipeline of Databricks has no place for it.';

function flowReason(setting: string, hasQuery: boolean): string {
  if (setting === 'comment') return 'Only flows that stand beside their table have a comment.';
  if (setting === 'alias' || setting === 'lookups')
    return 'Only a query uses it, and the flow has none.';
  return hasQuery
    ? 'The query of the flow is used instead.'
    : 'What the flow reads knows no such setting.';
}
