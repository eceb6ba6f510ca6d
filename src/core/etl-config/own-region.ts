/** The region at the end of a module that belongs to whoever works on it: exports leave it alone. */

const region = /^# region: yours[^\n]*\n([\s\S]*)^# endregion[^\n]*$/m;

/** What stands in the region; absent: nothing, or there is no region. */
export function ownRegion(module: string): string | undefined {
  const found = region.exec(withPlainEnds(module))?.[1] ?? '';
  return found.trim() === '' ? undefined : found;
}

/** The module with this in its region. One that has no region gets it at its end. */
export function withOwnRegion(module: string, content = ''): string {
  const lines = content === '' || content.endsWith('\n') ? content : `${content}\n`;
  const written = `# region: yours\n${lines}# endregion`;
  const text = withPlainEnds(module);
  return region.test(text) ? text.replace(region, () => written) : `${text}\n\n${written}\n`;
}

/** The module with what stands in the region of an earlier one, where something does. */
export function keepingOwnRegion(module: string, earlier: string): string {
  const kept = ownRegion(earlier);
  return kept === undefined || !region.test(module) ? module : withOwnRegion(module, kept);
}

function withPlainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
