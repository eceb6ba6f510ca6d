/** Finds where a key path of a text stands. */
import { pathStep } from './key-path.ts';
import type { SourceValue } from './source-tree.ts';

/**
 * @param path such as `targetDetails.comment`; list elements may be written `[0]` or `.0`
 * @returns the offset of the key, or of the nearest key around it that the text has
 */
export function findPath(root: SourceValue, path: string): number {
  let offset = root.start;
  let value: SourceValue | undefined = root;
  let at = '';
  while (value) {
    const step: Step | undefined = stepsOf(value, at).find((child) => leadsTo(child.path, path));
    if (!step) return offset;
    offset = step.offset;
    value = step.value;
    at = step.path;
  }
  return offset;
}

interface Step {
  readonly path: string;
  readonly offset: number;
  readonly value: SourceValue;
}

function stepsOf(value: SourceValue, at: string): readonly Step[] {
  switch (value.kind) {
    case 'scalar':
      return [];
    case 'array':
      return value.items.flatMap((inner, index) =>
        [`${at}[${index}]`, pathStep(String(index), at)].map((path) => ({
          path,
          offset: inner.start,
          value: inner,
        })),
      );
    case 'object':
      return value.members.map((member) => ({
        path: pathStep(member.key, at),
        offset: member.keyStart,
        value: member.value,
      }));
  }
}

function leadsTo(step: string, path: string): boolean {
  if (!path.startsWith(step)) return false;
  const next = path.charAt(step.length);
  return next === '' || next === '.' || next === '[';
}
