/**
 * Decides the status of one leaf from what the importer did with it and where it landed, and puts
 * the decision into words.
 *
 * The status is worked out for every key of a project, hundreds of thousands of times; the words
 * only for the keys somebody looks at.
 */
import type { Trace } from '#core/exporters/define.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { type Fate, fatesOf } from './fates.ts';
import type { Leaf } from './leaf.ts';
import { type LedgerStatus, printPath } from './ledger.ts';
import {
  currentField,
  type Landing,
  lossOf,
  pathWithin,
  placesOf,
  tracesOf,
  type WrittenFields,
} from './trace-index.ts';

/** What was written, as far as judging needs to know. */
export interface Outcome {
  /** @param node absent: the pipeline itself */
  fieldsOf(node: NodeId | undefined): WrittenFields;
  /** Whether a path of the output is one of the target's configs, and not a side file. */
  isSpec(file: string): boolean;
}

/** @param fates those of a leaf that no later key overrides */
export function statusOf(fates: readonly Fate[], key: string, outcome: Outcome): LedgerStatus {
  const settled = settledBy(fates);
  if (settled) return settled;
  const found = landedIn(fates, outcome);
  if (!found) return fates.length > 0 ? 'dropped' : 'needsDecision';
  if (found === 'several places') return 'split';
  if (!outcome.isSpec(found.trace.file)) return 'moved';
  return nameOf(found) === key && !hasNote(fates) ? 'copied' : 'renamed';
}

export interface Explanation {
  /** The nodes the leaf became part of. */
  readonly nodes: readonly NodeId[];
  /** Each place once. */
  readonly outputs: readonly Landing[];
  /** Absent for copies. */
  readonly reason: string | undefined;
}

/** @param status what `statusOf` says of the leaf */
export function explain(leaf: Leaf, status: LedgerStatus, outcome: Outcome): Explanation {
  const fates = fatesOf(leaf.value);
  const outputs = landingsOf(fates, outcome);
  const nodes = new Set(fates.flatMap((fate) => nodeOf(fate) ?? []));
  return { nodes: [...nodes], outputs, reason: reasonFor(leaf, status, outputs, outcome) };
}

function reasonFor(
  { value, overridden }: Leaf,
  status: LedgerStatus,
  outputs: readonly Landing[],
  outcome: Outcome,
): string | undefined {
  const fates = fatesOf(value);
  const [place] = outputs;
  switch (status) {
    case 'copied':
      return undefined;
    case 'renamed':
      return notesIn(fates) ?? `It is called ${printPath(place?.path ?? [])} here.`;
    case 'moved':
      return notesIn(fates) ?? `It is kept in ${place?.file}.`;
    case 'split':
      return notesIn(fates) ?? `It feeds ${outputs.length} places of the bundle.`;
    case 'defaulted':
      return reasonOf(fates, 'defaulted');
    case 'needsDecision':
      return reasonOf(fates, 'decide') ?? 'No part of the conversion reads this key.';
    case 'dropped':
      return overridden
        ? 'A later key with the same name replaces it, in the legacy as well.'
        : whyNowhere(fates, outcome);
  }
}

function whyNowhere(fates: readonly Fate[], outcome: Outcome): string {
  const dropped = reasonOf(fates, 'dropped');
  if (dropped !== undefined) return dropped;
  for (const fate of fates) {
    if (fate.kind !== 'became') continue;
    const loss = lossOf(outcome.fieldsOf(fate.node), fate.field);
    if (loss !== undefined) return loss;
  }
  return 'The migrated config no longer holds it.';
}

/** What a fate settles whatever became of the value beside it. */
function settledBy(fates: readonly Fate[]): 'needsDecision' | 'defaulted' | undefined {
  let settled: 'defaulted' | undefined;
  for (const { kind } of fates) {
    if (kind === 'decide') return 'needsDecision';
    if (kind === 'defaulted') settled = kind;
  }
  return settled;
}

function reasonOf(
  fates: readonly Fate[],
  kind: Exclude<Fate['kind'], 'became'>,
): string | undefined {
  for (const fate of fates) {
    if (fate.kind !== 'became' && fate.kind === kind) return fate.reason;
  }
  return undefined;
}

function hasNote(fates: readonly Fate[]): boolean {
  return fates.some((fate) => fate.kind === 'became' && fate.note !== undefined);
}

function notesIn(fates: readonly Fate[]): string | undefined {
  const notes = fates.flatMap((fate) => (fate.kind === 'became' ? (fate.note ?? []) : []));
  return notes.length === 0 ? undefined : [...new Set(notes)].join(' ');
}

/** Absent: the value became no field of a node. */
export function nodeOf(fate: Fate): NodeId | undefined {
  return fate.kind === 'became' ? fate.node : undefined;
}

/** The different places a leaf landed in. */
function landingsOf(fates: readonly Fate[], outcome: Outcome): readonly Landing[] {
  const byText = new Map<string, Landing>();
  for (const fate of fates) {
    if (fate.kind !== 'became') continue;
    for (const landing of placesOf(outcome.fieldsOf(fate.node), fate.field)) {
      const text = [landing.file, ...landing.path].join('\n');
      if (!byText.has(text)) byText.set(text, landing);
    }
  }
  return [...byText.values()];
}

/** A field, and a trace of it or of what it is part of. */
interface Found {
  readonly trace: Trace;
  readonly field: FieldPath;
}

/** The place a leaf landed in, as far as its status depends on it. Absent: nowhere. */
function landedIn(fates: readonly Fate[], outcome: Outcome): Found | 'several places' | undefined {
  let found: Found | undefined;
  for (const fate of fates) {
    if (fate.kind !== 'became') continue;
    const written = outcome.fieldsOf(fate.node);
    const field = currentField(written, fate.field);
    for (const trace of tracesOf(written, field)) {
      if (!found) found = { trace, field };
      else if (!isSamePlace(found, trace, field)) return 'several places';
    }
  }
  return found;
}

function isSamePlace(found: Found, trace: Trace, field: FieldPath): boolean {
  if (found.trace.file !== trace.file) return false;
  const path = pathWithin(found.trace, found.field);
  const other = pathWithin(trace, field);
  return path.length === other.length && path.every((key, step) => key === other[step]);
}

/** The last key on the way to a place. */
function nameOf({ trace, field }: Found): string | undefined {
  return trace.field.length < field.length ? field.at(-1) : trace.path.at(-1);
}
