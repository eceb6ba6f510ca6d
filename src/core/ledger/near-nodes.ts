/**
 * Finds whose keys stand around a legacy value that became nothing: who reviews a table has to see
 * what is open or left out beside the keys that became the table.
 */
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceObject, SourceValue } from '#core/text/source-tree.ts';
import { fatesOf } from './fates.ts';
import { nodeOf } from './judge-leaf.ts';
import { isLeaf, type Leaf } from './leaf.ts';

/** What is known of a part of the tree. */
interface Found {
  /** The first node that something of it became part of. */
  readonly node: NodeId | undefined;
  /** Leaves that became nothing, and have no such node around them in here. */
  readonly loose: readonly SourceValue[];
}

/**
 * For each leaf that became nothing, the node of the key beside it that is called most like it. A
 * key at the top of a document stands beside what may be hundreds of tables: it has to be called a
 * little like another one there.
 * @param whole what is walked: an entry of a document, or the document
 */
export function nearNodes({ value, step }: Leaf): ReadonlyMap<SourceValue, NodeId> {
  const near = new Map<SourceValue, NodeId>();
  look(value, step === undefined ? 1 : 0);
  return near;

  function look(one: SourceValue, leastShared: number): Found {
    if (one.kind === 'scalar' || isLeaf(one)) return lookAtLeaf(one);
    if (one.kind === 'object') return lookAtMembers(one, leastShared);
    const items = one.items.map((item) => look(item, 0));
    return { node: firstNode(items), loose: items.flatMap(({ loose }) => loose) };
  }

  function lookAtMembers({ members }: SourceObject, leastShared: number): Found {
    const all = members.map((member) => ({ key: member.key, ...look(member.value, 0) }));
    const loose: SourceValue[] = [];
    for (const member of all) {
      if (member.loose.length === 0) continue;
      const node = nodeMostLike(member.key, all, leastShared);
      if (node === undefined) loose.push(...member.loose);
      else for (const leaf of member.loose) near.set(leaf, node);
    }
    return { node: firstNode(all), loose };
  }
}

function lookAtLeaf(leaf: SourceValue): Found {
  const fates = fatesOf(leaf);
  const node = fates.map(nodeOf).find((one) => one !== undefined);
  return { node, loose: fates.some(({ kind }) => kind === 'became') ? [] : [leaf] };
}

function firstNode(all: readonly Found[]): NodeId | undefined {
  return all.find(({ node }) => node !== undefined)?.node;
}

function nodeMostLike(
  key: string,
  among: readonly (Found & { readonly key: string })[],
  leastShared: number,
): NodeId | undefined {
  let best: NodeId | undefined;
  let most = leastShared - 1;
  for (const one of among) {
    const shared = one.node === undefined ? -1 : sharedStart(key, one.key);
    if (shared > most) [best, most] = [one.node, shared];
  }
  return best;
}

/** How many letters two texts begin with together. */
export function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
