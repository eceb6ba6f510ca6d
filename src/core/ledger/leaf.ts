/**
 * What counts as one legacy setting: a *leaf key*.
 *
 * A leaf is the value of a key that holds no further keys: a plain value, an empty object, or a
 * list without objects in it (`"keys": ["id"]` is one setting). A value that stands where no key
 * does, such as a text in a list beside objects, is a leaf of its own. Each is walked exactly once.
 */
import { pathStep } from '#core/text/key-path.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

/** The way from the root to a value. Printed only where it is shown: most paths never are. */
interface Step {
  readonly parent: Step | undefined;
  /** A key of an object, or an index of a list. */
  readonly key: string | number;
}

export interface Leaf {
  /** Last key on the way to the value, such as `bronze_table`. */
  readonly key: string;
  readonly step: Step | undefined;
  readonly value: SourceValue;
  /** A later member with the same key replaced this one, or one of its parents. */
  readonly overridden: boolean;
}

/** `[0].source_details.source_path_dev`; keys that are not words are quoted: `["a.b"]`. */
export function pathOf({ step }: Pick<Leaf, 'step'>): string {
  if (!step) return '';
  const parent = pathOf({ step: step.parent });
  return typeof step.key === 'number' ? `${parent}[${step.key}]` : pathStep(step.key, parent);
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
  walk({ key: '', step: undefined, value: root, overridden: false }, visit);
}

function walk(leaf: Leaf, visit: (leaf: Leaf) => void): void {
  const { value, step: parent, key, overridden } = leaf;
  if (value.kind === 'scalar' || isLeaf(value)) visit(leaf);
  else if (value.kind === 'array') {
    value.items.forEach((item, index) => {
      walk({ key, step: { parent, key: index }, value: item, overridden }, visit);
    });
  } else {
    for (const member of value.members) {
      walk(
        {
          key: member.key,
          step: { parent, key: member.key },
          value: member.value,
          overridden: overridden || member.overridden === true,
        },
        visit,
      );
    }
  }
}
