/** The last part of a path: what stands behind its last slash. */

/** `orders.json` of `specs/orders.json`; a path without a slash is a name already. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
