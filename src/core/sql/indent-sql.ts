/** Moves lines of SQL in, which must not change what it says. */

const quoted =
  /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** Lines that begin inside a text in quotes stay as they are. */
export function indented(sql: string): string {
  const inside = new Set<number>();
  for (const { 0: text, index } of sql.matchAll(quoted)) {
    if (text.startsWith('/')) continue;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      inside.add(index + at + 1);
    }
  }
  let start = 0;
  return sql
    .split('\n')
    .map((line) => {
      const stays = line === '' || inside.has(start);
      start += line.length + 1;
      return stays ? line : `  ${line}`;
    })
    .join('\n');
}
