/** The tree of one `config.yml`, and what became of its values. */
import type { Place } from '#core/diagnostics.ts';
import { addFate, type Fate } from '#core/ledger/fates.ts';
import { eachLeafValue, isLeaf } from '#core/ledger/leaf.ts';
import { printPath } from '#core/ledger/ledger.ts';
import type { FieldPath, FieldRef } from '#core/model/field-ref.ts';
import { childOf, valueAt } from '#core/notation/source-places.ts';
import type { SourceDocument, SourceValue } from '#core/text/source-tree.ts';

/** A field of a node; without a node: of the pipeline itself. */
export type Target = Pick<FieldRef, 'field'> & { readonly node?: FieldRef['node'] | undefined };

export interface ConfigText {
  readonly document: SourceDocument;
  /** The value at a path has become this field, each value inside it the field below. */
  became(path: FieldPath, to: Target, note?: string): void;
  /** All settings inside the value end like this. */
  end(path: FieldPath, fate: Fate): void;
  /** Where a value stands; where it is missing, what stands around it. */
  place(path: FieldPath, ref?: FieldRef): Place;
}

/** Paths that lead nowhere are let pass: what is not written needs no fate. */
export function configText(document: SourceDocument): ConfigText {
  return {
    document,
    became(path, to, note) {
      const value = valueAt(document.root, path);
      if (value) becomeField(value, to, note);
    },
    end(path, fate) {
      const value = valueAt(document.root, path);
      if (value) eachLeafValue(value, (leaf) => addFate(leaf, fate));
    },
    place(path, ref) {
      const { start, end } = nearest(document.root, path);
      const span = { file: document.file, start, end };
      return { span, path: printPath(path), ...(ref && { ref }) };
    },
  };
}

function becomeField(value: SourceValue, to: Target, note: string | undefined): void {
  if (isLeaf(value)) {
    addFate(value, { kind: 'became', node: to.node, field: to.field, note });
    return;
  }
  for (const [key, inner] of childrenOf(value)) {
    becomeField(inner, { ...to, field: [...to.field, key] }, note);
  }
}

function childrenOf(value: SourceValue): readonly (readonly [string, SourceValue])[] {
  switch (value.kind) {
    case 'scalar':
      return [];
    case 'array':
      return value.items.map((item, index) => [`${index}`, item]);
    case 'object':
      return value.members
        .filter(({ overridden }) => !overridden)
        .map((member) => [member.key, member.value]);
  }
}

function nearest(root: SourceValue, path: FieldPath): SourceValue {
  let value = root;
  for (const step of path) {
    const inner = childOf(value, step);
    if (!inner) break;
    value = inner;
  }
  return value;
}

/** A key with nothing behind it says nothing. */
export function withoutBlanks(
  written: Readonly<Record<string, unknown>>,
  text: ConfigText,
  pathOf: (path: FieldPath) => FieldPath,
): Readonly<Record<string, unknown>> {
  const full = Object.entries(written).filter(([key, value]) => {
    if (value === null) {
      text.end(pathOf([key]), { kind: 'defaulted', reason: 'Nothing is written behind the key.' });
    }
    return value !== undefined && value !== null;
  });
  return Object.fromEntries(full);
}
