/**
 * Applies patches to a document: how undo and redo move between its versions.
 *
 * Immer makes the patches; it is not used to apply them, because it copies every value they hold,
 * which stalls the undo of a large import, and refuses names such as `constructor`, which a table
 * may have.
 */
import type { Patch } from 'immer';

type Container = Record<string | number, unknown>;

/** What is not patched is shared with `state`, which stays as it was. */
export function applyPatches<State extends object>(state: State, patches: readonly Patch[]): State {
  const copies = new WeakSet<object>();
  // The patches were made from a document of this type, and lead to another.
  return patches.reduce<unknown>(
    (value, patch) => patched(value, patch, 0, copies),
    state,
  ) as State;
}

/** @param copies objects made on the way, which may be changed in place */
function patched(value: unknown, patch: Patch, depth: number, copies: WeakSet<object>): unknown {
  const key = patch.path[depth];
  if (key === undefined) return patch.value;
  const copy = copied(value, copies);
  const inner = Object.hasOwn(copy, key) ? copy[key] : undefined;
  if (depth < patch.path.length - 1) put(copy, key, patched(inner, patch, depth + 1, copies));
  else if (Array.isArray(copy) && patch.op === 'add') copy.splice(Number(key), 0, patch.value);
  else if (Array.isArray(copy) && patch.op === 'remove') copy.splice(Number(key), 1);
  else if (patch.op === 'remove') delete copy[key];
  else put(copy, key, patch.value);
  return copy;
}

function copied(value: unknown, copies: WeakSet<object>): Container {
  // A path leads through objects and lists only, and lists have the keys of objects too.
  const container = value as Container;
  if (copies.has(container)) return container;
  const copy = Array.isArray(container) ? [...container] : { ...container };
  copies.add(copy);
  return copy as Container;
}

/** Like an assignment, but `__proto__` is a key like any other. */
function put(target: Container, key: string | number, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else {
    const plain = { value, enumerable: true, writable: true, configurable: true };
    Object.defineProperty(target, key, plain);
  }
}
