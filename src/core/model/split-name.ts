/** Full names in two: what stands before the last dot, and the name itself. */

/**
 * `main.silver.orders` is `main.silver` and `orders`. Any part may hold tokens.
 * @returns `before` is absent where the name stands alone
 */
export function splitName(full: string): readonly [before: string | undefined, name: string] {
  const dot = full.lastIndexOf('.');
  return [dot > 0 ? full.slice(0, dot) : undefined, full.slice(dot + 1)];
}
