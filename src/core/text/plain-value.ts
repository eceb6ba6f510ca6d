/** A tree without its places: the value `JSON.parse` would give. */
import type { SourceValue } from './source-tree.ts';

/** The value of a tree. Of several members with one key the last holds; `__proto__` is a plain key. */
export function plainValueOf(value: SourceValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'array':
      return value.items.map(plainValueOf);
    case 'object':
      return Object.fromEntries(
        value.members.map((member) => [member.key, plainValueOf(member.value)]),
      );
  }
}
