/** Notes what became of a legacy value: every setting inside it gets the same fate. */
import { addFate, type Became, type Fate, hasFate } from '#core/ledger/fates.ts';
import { eachLeafValue } from '#core/ledger/leaf.ts';
import type { FieldPath, FieldRef } from '#core/model/field-ref.ts';
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

/** Whatever stands somewhere in a legacy file. */
interface Sourced {
  readonly source: SourceValue;
}

/**
 * Notes that a legacy value became fields of the model.
 * @param refs as fates where several values become the same field
 */
export function became(
  read: Sourced | undefined,
  refs: readonly (FieldRef | Became)[],
  note?: string,
): void {
  if (!read) return;
  for (const ref of refs) {
    fateOfLeaves(read.source, 'kind' in ref ? ref : becomes(ref, note));
  }
}

/** The fate of a value, or of any number of them, that becomes this field. */
export function becomes({ node, field }: FieldRef, note?: string): Became {
  return { kind: 'became', node, field: shared(field), note };
}

const oneStep = new Map<string, FieldPath>();

/** One array for equal paths of one step, which are the names of the fields there are. */
function shared(field: FieldPath): FieldPath {
  const [only] = field;
  if (only === undefined || field.length > 1) return field;
  const known = oneStep.get(only);
  if (known) return known;
  oneStep.set(only, field);
  return field;
}

/** Notes that a legacy value is not carried over. */
export function dropped(read: Sourced | undefined, reason: string): void {
  if (read) fateOfLeaves(read.source, { kind: 'dropped', reason });
}

/** Notes that a legacy value says what holds without it. */
export function defaulted(read: Sourced, reason: string): void {
  fateOfLeaves(read.source, { kind: 'defaulted', reason });
}

/** Notes that a person has to settle what becomes of a legacy value. */
export function undecided(read: Sourced | undefined, reason: string): void {
  if (read) fateOfLeaves(read.source, { kind: 'decide', reason });
}
