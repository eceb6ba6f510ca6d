/**
 * What an importer did with each legacy value. The reader records a fate for every value it takes;
 * the ledger walks all leaves and asks for theirs, so a value nobody took cannot hide.
 */
import type { FieldRef } from '#core/model/field-ref.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

export type Fate =
  /** It became this field of the model. `note` says what was changed on the way, if anything. */
  | { readonly kind: 'became'; readonly ref: FieldRef; readonly note?: string }
  /** It was empty or meaningless, and a default stands in its place. */
  | { readonly kind: 'defaulted'; readonly reason: string; readonly ref?: FieldRef }
  /** It is not carried over, for this reason. */
  | { readonly kind: 'dropped'; readonly reason: string }
  /** It means something that only a person can settle. It may still have become a field. */
  | { readonly kind: 'decide'; readonly reason: string };

export interface Fates {
  /** A value may have several: `data_flow_id` becomes the id of two tables. */
  add(value: SourceValue, fate: Fate): void;
  of(value: SourceValue): readonly Fate[];
}

const noFates: readonly Fate[] = [];

export function createFates(): Fates {
  // Most values have one fate, and there are hundreds of thousands of them: a list only for more.
  const byValue = new Map<SourceValue, Fate | Fate[]>();
  return {
    add(value, fate) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, fate);
      else if (Array.isArray(known)) known.push(fate);
      else byValue.set(value, [known, fate]);
    },
    of(value) {
      const known = byValue.get(value);
      if (known === undefined) return noFates;
      return Array.isArray(known) ? known : [known];
    },
  };
}
