/**
 * Decides the status of one leaf from what the importer did with it and where it landed.
 *
 * Runs for every key of a project, hundreds of thousands of times, so it walks the fates with plain
 * loops and shares the empty lists.
 */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Fate } from './fates.ts';
import type { Leaf } from './leaf.ts';
import { type LedgerStatus, printPath } from './ledger.ts';
import type { Landing, TraceIndex } from './trace-index.ts';

export interface Judgement {
  readonly status: LedgerStatus;
  readonly nodes: readonly NodeId[];
  readonly outputs: readonly Landing[];
  readonly reason: string | undefined;
}

type Verdict = readonly [status: LedgerStatus, reason: string | undefined];

/**
 * @param fates what the importer recorded for the leaf
 * @param index where the exporter wrote the fields of the model
 * @param isSpec whether a path of the output is one of the target's configs, and not a side file
 */
export function judgeLeaf(
  leaf: Leaf,
  fates: readonly Fate[],
  index: TraceIndex,
  isSpec: (file: string) => boolean,
): Judgement {
  const outputs = placesOf(fates, index);
  const [status, reason] =
    settledBefore(leaf, fates) ??
    judgePlaces(leaf, outputs, fates, isSpec) ??
    whyNowhere(fates, index);
  return { status, nodes: nodesIn(fates), outputs, reason };
}

/** What settles a leaf wherever its value landed. */
function settledBefore(leaf: Leaf, fates: readonly Fate[]): Verdict | undefined {
  if (leaf.overridden) {
    return ['dropped', 'A later key with the same name replaces it, in the legacy as well.'];
  }
  const decide = reasonOf(fates, 'decide');
  if (decide !== undefined) return ['needsDecision', decide];
  const defaulted = reasonOf(fates, 'defaulted');
  return defaulted === undefined ? undefined : ['defaulted', defaulted];
}

function judgePlaces(
  { key }: Leaf,
  outputs: readonly Landing[],
  fates: readonly Fate[],
  isSpec: (file: string) => boolean,
): Verdict | undefined {
  const [place] = outputs;
  if (!place) return undefined;
  const note = notesIn(fates);
  if (outputs.length > 1)
    return ['split', note ?? `It feeds ${outputs.length} places of the bundle.`];
  if (!isSpec(place.file)) return ['moved', note ?? `It is kept in ${place.file}.`];
  if (note === undefined && place.path.at(-1) === key) return ['copied', undefined];
  return ['renamed', note ?? `It is called ${printPath(place.path)} here.`];
}

function whyNowhere(fates: readonly Fate[], index: TraceIndex): Verdict {
  const dropped = reasonOf(fates, 'dropped');
  if (dropped !== undefined) return ['dropped', dropped];
  for (const fate of fates) {
    const loss = fate.kind === 'became' ? index.lossOf(fate.ref) : undefined;
    if (loss !== undefined) return ['dropped', loss];
  }
  if (fates.length > 0) return ['dropped', 'The migrated config no longer holds it.'];
  return ['needsDecision', 'No part of the conversion reads this key.'];
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

function notesIn(fates: readonly Fate[]): string | undefined {
  let notes: Set<string> | undefined;
  for (const fate of fates) {
    if (fate.kind === 'became' && fate.note !== undefined) {
      notes ??= new Set();
      notes.add(fate.note);
    }
  }
  return notes && [...notes].join(' ');
}

const noNodes: readonly NodeId[] = [];

function nodesIn(fates: readonly Fate[]): readonly NodeId[] {
  let only: NodeId | undefined;
  let all: Set<NodeId> | undefined;
  for (const fate of fates) {
    const node = 'ref' in fate ? fate.ref?.node : undefined;
    if (node === undefined || node === only) continue;
    if (only === undefined) only = node;
    else all = (all ?? new Set([only])).add(node);
  }
  if (all) return [...all];
  return only === undefined ? noNodes : [only];
}

const nowhere: readonly Landing[] = [];

/** A shared file, such as expectations of many tables, lands in as many places as it has tables. */
function placesOf(fates: readonly Fate[], index: TraceIndex): readonly Landing[] {
  let only = nowhere;
  let all: DistinctPlaces | undefined;
  for (const fate of fates) {
    const found = 'ref' in fate && fate.ref ? index.placesOf(fate.ref) : nowhere;
    if (found.length === 0) continue;
    if (only.length === 0) only = found;
    else {
      all ??= addPlaces({ places: [], byFile: new Map() }, only);
      addPlaces(all, found);
    }
  }
  return all?.places ?? only;
}

interface DistinctPlaces {
  readonly places: Landing[];
  readonly byFile: Map<string, Landing[]>;
}

function addPlaces(distinct: DistinctPlaces, added: readonly Landing[]): DistinctPlaces {
  const { places, byFile } = distinct;
  for (const landing of added) {
    const known = byFile.get(landing.file);
    if (known?.some(({ path }) => isSamePath(path, landing.path))) continue;
    places.push(landing);
    if (known) known.push(landing);
    else byFile.set(landing.file, [landing]);
  }
  return distinct;
}

function isSamePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((key, step) => key === b[step]);
}
