/** Builds trees from the events of the YAML parser: one for each document of a text. */
import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { closeObject, type KeyWatch } from '../duplicate-keys.ts';
import type { SyntaxProblem } from '../read-result.ts';
import type { SourceScalar, SourceValue } from '../source-tree.ts';
import { mergedMembers, repeat } from './aliases.ts';
import { type Builder, fail, failAtRepeats, finish, type OpenObject } from './builder.ts';
import { isMergeKey, propertiesEnd, readScalar, tagProblem } from './read-scalar.ts';
import { closingBracketEnd } from './spans.ts';

export type BuiltTrees =
  | { readonly ok: true; readonly documents: readonly SourceValue[] }
  | { readonly ok: false; readonly problem: SyntaxProblem };

/** @param watch is told of every object */
export function buildTrees(
  { text, version }: Pick<Builder, 'text' | 'version'>,
  events: readonly Event[],
  watch: KeyWatch,
): BuiltTrees {
  const builder: Builder = {
    text,
    version,
    watch,
    budget: { values: 0, characters: 0 },
    documents: [],
    open: [],
    anchors: new Map(),
    reach: 0,
    problem: undefined,
  };
  for (const event of events) {
    take(builder, event);
    if (builder.problem) return { ok: false, problem: builder.problem };
  }
  return { ok: true, documents: builder.documents };
}

function take(builder: Builder, event: Event): void {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      builder.anchors.clear();
      break;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      open(builder, event);
      break;
    case EVENT_ID.SCALAR:
      takeScalar(builder, event);
      break;
    case EVENT_ID.ALIAS:
      takeAlias(builder, event);
      break;
    case EVENT_ID.POP:
      close(builder);
      break;
  }
}

function anchorOf(
  { text }: Builder,
  { anchorStart, anchorEnd }: { readonly anchorStart: number; readonly anchorEnd: number },
): string | undefined {
  return anchorStart === -1 ? undefined : text.slice(anchorStart, anchorEnd);
}

function open(builder: Builder, event: SequenceEvent | MappingEvent): void {
  const kind = event.type === EVENT_ID.SEQUENCE ? 'array' : 'object';
  const problem = tagProblem(builder.text, event, kind === 'array' ? 'seq' : 'map');
  if (problem) fail(builder, problem.message, problem.offset);
  const anchor = anchorOf(builder, event);
  if (anchor !== undefined) builder.anchors.set(anchor, undefined);
  const { start } = event;
  const inBrackets = event.style === COLLECTION_STYLE.FLOW;
  builder.reach = Math.max(builder.reach, propertiesEnd(event), start + (inBrackets ? 1 : 0));
  builder.open.push(
    kind === 'array'
      ? { kind, start, inBrackets, anchor, items: [] }
      : { kind, start, inBrackets, anchor, members: [], merged: [], key: undefined },
  );
}

/** Closes the innermost list or object. The end of a document closes nothing. */
function close(builder: Builder): void {
  const closed = builder.open.pop();
  if (!closed) return;
  if (closed.inBrackets) builder.reach = closingBracketEnd(builder.text, builder.reach);
  const { kind, start, anchor } = closed;
  const end = Math.max(start, builder.reach);
  if (kind === 'array') finish(builder, { kind, items: closed.items, start, end }, anchor);
  else closeMapping(builder, closed, end);
}

function closeMapping(
  builder: Builder,
  { start, anchor, members, merged }: OpenObject,
  end: number,
) {
  const taken = mergedMembers(members, merged, builder.open.length + 1, builder.budget);
  if (!taken) failAtRepeats(builder, start);
  for (const member of taken ?? []) members.push(member);
  const object: SourceValue = {
    kind: 'object',
    members: closeObject(builder.watch, members),
    start,
    end,
  };
  finish(builder, object, anchor);
}

function takeScalar(builder: Builder, event: ScalarEvent): void {
  const read = readScalar(builder, event);
  if (!read.ok) {
    fail(builder, read.problem.message, read.problem.offset);
    return;
  }
  builder.reach = read.scalar.end;
  const merges = isMergeKey(builder.text, event) && openMergeKey(builder, read.scalar);
  if (!merges) finish(builder, read.scalar, anchorOf(builder, event));
}

function openMergeKey(builder: Builder, { start, end }: SourceScalar): boolean {
  const top = builder.open.at(-1);
  if (top?.kind !== 'object' || top.key) return false;
  top.key = { text: '<<', start, end, merges: true };
  return true;
}

function takeAlias(builder: Builder, { anchorStart, anchorEnd }: AliasEvent): void {
  const { text, anchors } = builder;
  const name = text.slice(anchorStart, anchorEnd);
  const at = anchorStart - 1;
  builder.reach = anchorEnd;
  const value = anchors.get(name);
  if (!value) {
    const missing = `names no value: there is no &${name} above it`;
    const why = anchors.has(name) ? 'stands inside the value it names' : missing;
    fail(builder, `The alias *${name} ${why}.`, at);
    return;
  }
  const top = builder.open.at(-1);
  const merges = top?.kind === 'object' && top.key?.merges;
  const copy = merges ? value : repeat(value, builder.open.length + 1, builder.budget);
  if (copy) finish(builder, copy, undefined);
  else failAtRepeats(builder, at);
}
