/** Decides the status of one leaf from what the importer did with it and where it landed. */
import type { NodeId } from '#core/model/pipeline.ts';
import type { Fate } from './fates.ts';
import type { Leaf } from './leaf.ts';
import type { LedgerStatus, OutputPlace } from './ledger.ts';
import type { TraceIndex } from './trace-index.ts';

export interface Judgement {
  readonly status: LedgerStatus;
  readonly nodes: readonly NodeId[];
  readonly outputs: readonly OutputPlace[];
  readonly reason?: string;
}

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
  const nodes = nodesIn(fates);
  const outputs = placesOf(fates, index);
  const settled = (status: LedgerStatus, reason: string | undefined): Judgement => ({
    status,
    nodes,
    outputs,
    ...(reason !== undefined && { reason }),
  });

  if (leaf.overridden) {
    return settled('dropped', 'A later key with the same name replaces it, in the legacy as well.');
  }
  const decide = fates.find(({ kind }) => kind === 'decide');
  if (decide?.kind === 'decide') return settled('needsDecision', decide.reason);
  const defaulted = fates.find(({ kind }) => kind === 'defaulted');
  if (defaulted?.kind === 'defaulted') return settled('defaulted', defaulted.reason);

  const [place] = outputs;
  if (!place) return settled(...whyNowhere(fates, index));
  const notes = fates.flatMap((fate) => (fate.kind === 'became' && fate.note ? [fate.note] : []));
  const note = notes.length > 0 ? [...new Set(notes)].join(' ') : undefined;
  if (outputs.length > 1) {
    return settled('split', note ?? `It feeds ${outputs.length} places of the bundle.`);
  }
  if (!isSpec(place.file)) return settled('moved', note ?? `It is kept in ${place.file}.`);
  if (isNamed(place.path, leaf.key) && note === undefined) return settled('copied', undefined);
  return settled('renamed', note ?? `It is called ${place.path} here.`);
}

function whyNowhere(fates: readonly Fate[], index: TraceIndex): [LedgerStatus, string] {
  const dropped = fates.find(({ kind }) => kind === 'dropped');
  if (dropped?.kind === 'dropped') return ['dropped', dropped.reason];
  for (const fate of fates) {
    const loss = fate.kind === 'became' ? index.lossOf(fate.ref) : undefined;
    if (loss !== undefined) return ['dropped', loss];
  }
  if (fates.length > 0) return ['dropped', 'The migrated config no longer holds it.'];
  return ['needsDecision', 'No part of the conversion reads this key.'];
}

function nodesIn(fates: readonly Fate[]): readonly NodeId[] {
  const nodes = fates.flatMap((fate) => ('ref' in fate && fate.ref?.node ? [fate.ref.node] : []));
  return nodes.length > 1 ? [...new Set(nodes)] : nodes;
}

function placesOf(fates: readonly Fate[], index: TraceIndex): readonly OutputPlace[] {
  const places = fates.flatMap((fate) =>
    'ref' in fate && fate.ref ? index.placesOf(fate.ref) : [],
  );
  if (places.length < 2) return places;
  return [...new Map(places.map((place) => [`${place.file}\n${place.path}`, place])).values()];
}

function isNamed(path: string, key: string): boolean {
  return path === key || path.endsWith(`.${key}`) || path.endsWith(`[${JSON.stringify(key)}]`);
}
