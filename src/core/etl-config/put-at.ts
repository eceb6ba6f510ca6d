/** Writes a value inside plain data by its path. */
import type { FieldPath } from '#core/model/field-ref.ts';

/** Sets a value, making the objects on the way to it. */
export function putAt(root: Record<string, unknown>, path: FieldPath, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let inner = root;
  for (const key of path.slice(0, -1)) {
    const known = Object.hasOwn(inner, key) ? inner[key] : undefined;
    const next =
      typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : {};
    if (next !== known) define(inner, key, next);
    inner = next;
  }
  define(inner, last, value);
}

/** A key such as `__proto__` is a plain key. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
