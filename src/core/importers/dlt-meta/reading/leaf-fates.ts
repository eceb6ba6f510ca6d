/** Gives every setting inside a legacy value the same fate. */
import type { Fate, Fates } from '#core/ledger/fates.ts';
import { eachLeafValue } from '#core/ledger/leaf.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

export function fateOfLeaves(value: SourceValue, fate: Fate, fates: Fates): void {
  eachLeafValue(value, (leaf) => fates.add(leaf, fate));
}

/** As `fateOfLeaves`, leaving out the settings that have a fate already. */
export function fateOfRest(value: SourceValue, fate: Fate, fates: Fates): void {
  eachLeafValue(value, (leaf) => {
    if (fates.of(leaf).length === 0) fates.add(leaf, fate);
  });
}
