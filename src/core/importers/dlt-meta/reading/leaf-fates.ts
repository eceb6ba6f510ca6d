/** Gives every setting inside a legacy value the same fate. */
import type { Fate, Fates } from '#core/ledger/fates.ts';
import { eachLeaf, isLeaf } from '#core/ledger/leaf.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

export function fateOfLeaves(value: SourceValue, fate: Fate, fates: Fates): void {
  if (isLeaf(value)) {
    fates.add(value, fate);
    return;
  }
  eachLeaf(value, (leaf) => {
    if (!leaf.overridden) fates.add(leaf.value, fate);
  });
}

/** As `fateOfLeaves`, leaving out the settings that have a fate already. */
export function fateOfRest(value: SourceValue, fate: Fate, fates: Fates): void {
  eachLeaf(value, (leaf) => {
    if (!leaf.overridden && fates.of(leaf.value).length === 0) fates.add(leaf.value, fate);
  });
}
