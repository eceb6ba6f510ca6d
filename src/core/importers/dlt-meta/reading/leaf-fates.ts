/** Gives every setting inside a legacy value the same fate. */
import { addFate, type Fate, hasFate } from '#core/ledger/fates.ts';
import { eachLeafValue } from '#core/ledger/leaf.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

/** Adds it to fates that are there already. */
export function fateOfLeaves(value: SourceValue, fate: Fate): void {
  // Nearly all values are plain ones, hundreds of thousands of them.
  if (value.kind === 'scalar') addFate(value, fate);
  else eachLeafValue(value, (leaf) => addFate(leaf, fate));
}

/** As `fateOfLeaves`, leaving out the settings that have a fate already. */
export function fateOfRest(value: SourceValue, fate: Fate): void {
  eachLeafValue(value, (leaf) => {
    if (!hasFate(leaf)) addFate(leaf, fate);
  });
}
