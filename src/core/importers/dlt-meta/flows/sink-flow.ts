/** The flow into a sink: the rows its table gets, selected and filtered once more. */
import { holds, type ObjectReader, peekNames } from '../reading/object-reader.ts';
import { placeOf } from '../reading/placed.ts';
import type { DraftOf, Scope } from '../scope.ts';
import type { FlowDraft } from '../sources/source-request.ts';
import { takeExpressions } from '../tables/read-transformation.ts';
import { namesIn, selectItem } from '../tables/sql-names.ts';

export interface SinkFlowContext {
  readonly sink: DraftOf<'sink'>;
  readonly flow: string;
  readonly title: string;
  /** How the table of the entry reads its source. */
  readonly input: FlowDraft;
}

/** @param input the flow of the table, which the sink begins with */
export function sinkFlow(
  object: ObjectReader,
  { sink, flow, title, input }: SinkFlowContext,
  scope: Scope,
): FlowDraft {
  const isList = object.source.members.some(
    ({ key, value }) => key === 'where_clause' && value.kind === 'array',
  );
  if (isList) reportWhereList(object, sink, title, scope);
  const own: Pick<FlowDraft, 'select' | 'where' | 'refine'> = {};
  const path = ['flows', flow];
  const base = copyOf(input);
  const isRefining = needsRefining(base, object);
  const field = isRefining ? [...path, 'refine'] : path;
  takeExpressions(object, own, { node: sink.id, field, title, whereIsText: true }, scope);
  const { refine, ...first } = own;
  if (!isRefining) {
    const { select: _, ...source } = base;
    return { ...source, ...own };
  }
  const where = [...(first.where ?? []), ...(refine?.where ?? [])];
  if (first.select === undefined && where.length === 0) return base;
  return { ...base, refine: { ...first, ...(where.length > 0 ? { where } : {}) } };
}

function copyOf({ from, mode, options, changeFeed, where, select }: FlowDraft): FlowDraft {
  return {
    from,
    ...(mode ? { mode } : {}),
    ...(options ? { options: { ...options } } : {}),
    ...(changeFeed ? { changeFeed: [...changeFeed] } : {}),
    ...(where ? { where: [...where] } : {}),
    ...(select ? { select: [...select] } : {}),
  };
}

/**
 * True when the sink needs the columns or the filter of its table's flow first. A sink that only
 * picks columns of the source reads the source as it is.
 */
function needsRefining({ select, where }: FlowDraft, object: ObjectReader): boolean {
  if (where !== undefined) return true;
  if (select === undefined) return false;
  if (select[0]?.trim() !== '*' || !holds(object, 'select_exp')) return true;
  const added = new Set(select.slice(1).map((text) => selectItem(text).alias?.toLowerCase()));
  const used = ['select_exp', 'where_clause'].flatMap((key) => peekNames(object, key));
  return used.some(
    (text) => text.includes('*') || namesIn(text).some(({ name }) => added.has(name.toLowerCase())),
  );
}

function reportWhereList(
  object: ObjectReader,
  sink: DraftOf<'sink'>,
  title: string,
  scope: Scope,
): void {
  scope.report('sink-where-list', {
    message: `The where_clause of the ${title} is a list, and DLT-META fails on that when it runs. The conversion applies every condition of the list.`,
    hint: 'Write one text if you keep using the onboarding file.',
    at: placeOf(object, { node: sink.id, field: [] }),
  });
}
