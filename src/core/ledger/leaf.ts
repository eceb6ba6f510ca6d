/**
 * What counts as one legacy setting: a *leaf key*.
 *
 * A leaf is the value of a key that holds no further keys: a plain value, an empty object, or a
 * list without objects in it (`"keys": ["id"]` is one setting). A value that stands where no key
 * does, such as a text in a list beside objects, is a leaf of its own. Each is walked exactly once.
 */
import { pathStep } from '#core/text/key-path.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

export interface Leaf {
  /** Last key on the way to the value, such as `bronze_table`. */
  readonly key: string;
  /** The key or index it stands at in its parent; absent: it is the root. */
  readonly step: string | number | undefined;
  /** The object or list around it. A path is printed only where it is shown: most never are. */
  readonly parent: Leaf | undefined;
  readonly value: SourceValue;
  /** A later member with the same key replaced this one, or one of its parents. */
  readonly overridden: boolean;
}

/** `[0].source_details.source_path_dev`; keys that are not words are quoted: `["a.b"]`. */
export function pathOf({ step, parent }: Pick<Leaf, 'step' | 'parent'>): string {
  if (step === undefined) return '';
  const path = parent ? pathOf(parent) : '';
  return typeof step === 'number' ? `${path}[${step}]` : pathStep(step, path);
}

/** True for a value that is one setting as a whole. */
export function isLeaf(value: SourceValue): boolean {
  switch (value.kind) {
    case 'scalar':
      return true;
    case 'object':
      return value.members.length === 0;
    case 'array':
      return !value.items.some(holdsObject);
  }
}

function holdsObject(value: SourceValue): boolean {
  return value.kind === 'object' || (value.kind === 'array' && value.items.some(holdsObject));
}

/** Calls `visit` for every leaf of a tree, in the order of the text. */
export function eachLeaf(root: SourceValue, visit: (leaf: Leaf) => void): void {
  eachLeafIn(wholeOf(root), visit);
}

function wholeOf(root: SourceValue): Leaf {
  return { key: '', step: undefined, parent: undefined, value: root, overridden: false };
}

/** The entries of a tree that is a list of them; the whole tree where it is something else. */
export function partsIn(root: SourceValue): readonly Leaf[] {
  const parent = wholeOf(root);
  if (root.kind !== 'array' || isLeaf(root)) return [parent];
  return root.items.map((value, step) => ({ key: '', step, parent, value, overridden: false }));
}

/** Calls `visit` for the value of every leaf that no later key overrides. */
export function eachLeafValue(value: SourceValue, visit: (value: SourceValue) => void): void {
  if (isLeaf(value)) visit(value);
  else if (value.kind === 'array') for (const one of value.items) eachLeafValue(one, visit);
  else if (value.kind === 'object') {
    for (const member of value.members) {
      if (!member.overridden) eachLeafValue(member.value, visit);
    }
  }
}

type Visit = (value: SourceValue, key: string, overridden: boolean) => void;

/** The walk of `eachLeafIn` for those who need no paths. */
export function eachKeyValue({ value, key, overridden }: Leaf, visit: Visit): void {
  walk(value, key, overridden, visit);
}

function walk(value: SourceValue, key: string, overridden: boolean, visit: Visit): void {
  if (value.kind === 'scalar' || isLeaf(value)) visit(value, key, overridden);
  else if (value.kind === 'array') {
    for (const one of value.items) walk(one, key, overridden, visit);
  } else {
    for (const member of value.members) {
      walk(member.value, member.key, overridden || member.overridden === true, visit);
    }
  }
}

/** Calls `visit` for every leaf inside a value, or for the value itself where it is one. */
export function eachLeafIn(leaf: Leaf, visit: (leaf: Leaf) => void): void {
  const { value, key, overridden } = leaf;
  if (value.kind === 'scalar' || isLeaf(value)) visit(leaf);
  else if (value.kind === 'array') {
    value.items.forEach((item, index) => {
      eachLeafIn({ key, step: index, parent: leaf, value: item, overridden }, visit);
    });
  } else {
    for (const member of value.members) {
      eachLeafIn(
        {
          key: member.key,
          step: member.key,
          parent: leaf,
          value: member.value,
          overridden: overridden || member.overridden === true,
        },
        visit,
      );
    }
  }
}
