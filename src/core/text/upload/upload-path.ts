/** Paths of uploaded files: one notation, and nothing that leads out of the upload. */

/** With `/`, and without empty parts and `.` in between. */
export function tidyPath(path: string): string {
  const tidy = path.replaceAll('\\', '/').replace(/\/{2,}/g, '/');
  return tidy.replace(/(^|\/)(\.\/)+/g, '$1');
}

/** True for a path that would leave the folder it is unpacked to. */
export function leadsOutside(path: string): boolean {
  const tidy = path.replaceAll('\\', '/');
  return /^\/|^[a-z]:/i.test(tidy) || tidy.split('/').includes('..');
}

/** A path inside the upload, whatever a shell gave: without drive, root and `..`. */
export function insidePath(path: string): string {
  const parts = tidyPath(path)
    .replace(/^[a-z]:/i, '')
    .split('/');
  return parts.filter((part) => part !== '' && part !== '..').join('/');
}

/** True for what operating systems and Git leave beside the user's files. */
export function isLitter(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.git\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** The path with a number before its ending: `a/b.json` → `a/b_2.json`. */
export function numberedPath(path: string, n: number): string {
  return path.replace(/(\.[^./]*)?$/, (ending) => `_${n}${ending}`);
}
