/**
 * What an importer did with each legacy value. The reader records a fate for every value it takes;
 * the ledger walks all leaves and asks for theirs, so a value nobody took cannot hide.
 *
 * There are hundreds of thousands of them, so each is kept on its value and most values have one
 * alone: a table beside the tree would take longer to fill and to search than the tree itself.
 */
import type { FieldPath, FieldRef } from '#core/model/field-ref.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

export type Fate =
  | Became
  /** It was empty or meaningless, and a default stands in its place. */
  | { readonly kind: 'defaulted'; readonly reason: string }
  /** It is not carried over, for this reason. */
  | { readonly kind: 'dropped'; readonly reason: string }
  /** It means something that only a person can settle. It may still have become a field. */
  | { readonly kind: 'decide'; readonly reason: string };

/** It became this field of the model. `note` says what was changed on the way, if anything. */
export interface Became {
  readonly kind: 'became';
  readonly node: FieldRef['node'] | undefined;
  readonly field: FieldPath;
  readonly note: string | undefined;
}

/** A value may have several: `data_flow_id` becomes the id of two tables. */
export function addFate(value: SourceValue, fate: Fate): void {
  const known = value.fate as Kept;
  if (known === undefined) value.fate = fate;
  else if (!Array.isArray(known)) value.fate = [known, fate];
  // A list that is pushed to takes room for many more, and most have two or three.
  else if (known.length < 8) value.fate = [...known, fate];
  else known.push(fate);
}

/** In the order they were added. */
export function fatesOf(value: SourceValue): readonly Fate[] {
  const known = value.fate as Kept;
  if (known === undefined) return noFates;
  return Array.isArray(known) ? known : [known];
}

/** Gives a value other fates than it has. @returns puts back those it had */
export function replaceFates(value: SourceValue, fates: readonly Fate[]): () => void {
  const before = value.fate;
  value.fate = [...fates];
  return () => {
    value.fate = before;
  };
}

/** Whether an importer has taken the value, be it to drop it. */
export function hasFate({ fate }: SourceValue): boolean {
  return fate !== undefined;
}

/** Nothing but the functions above writes the fate of a value. */
type Kept = Fate | Fate[] | undefined;

const noFates: readonly Fate[] = [];
