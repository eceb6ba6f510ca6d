/** Key paths as users read them: `[0].source_details.source_path_dev`. */

const word = /^[\w$-]+$/;

/** One step of a key path, as it is appended to the path before it. */
export function pathStep(key: string, parent: string): string {
  if (!word.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === '' ? key : `${parent}.${key}`;
}
