/** The way back from the model to the legacy text, along the ledger. */
import type { Place, Span } from '#core/diagnostics.ts';
import type { Ledger } from '#core/ledger/build-ledger.ts';
import { fatesOf } from '#core/ledger/fates.ts';
import { pathOf } from '#core/ledger/leaf.ts';
import { entriesOf, type LedgerEntry } from '#core/ledger/ledger-entries.ts';
import type { FieldPath, FieldRef } from '#core/model/field-ref.ts';

/** Where a field came from: the text of the field itself, else of what it is part of, else of its node. */
export function originOf(
  ref: FieldRef,
  ledger: Ledger,
): (Place & { readonly span: Span }) | undefined {
  let best: LedgerEntry | undefined;
  let bestShared = -1;
  for (const entry of entriesOf(ledger, ref.node)) {
    for (const fate of fatesOf(entry.leaf.value)) {
      if (fate.kind !== 'became' || fate.node !== ref.node) continue;
      const shared = sharedSteps(fate.field, ref.field);
      if (shared > bestShared) [best, bestShared] = [entry, shared];
    }
  }
  const needed = ref.node === undefined ? 2 : 0;
  return best && bestShared >= needed ? placeOf(best) : undefined;
}

function sharedSteps(a: FieldPath, b: FieldPath): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  // A name stands for the node as a whole.
  return shared === 0 && a[0] === 'name' ? 0.5 : shared;
}

function placeOf({ document, leaf }: LedgerEntry): Place & { readonly span: Span } {
  const { start, end } = leaf.value;
  return { span: { file: document.file, start, end }, path: pathOf(leaf) };
}
