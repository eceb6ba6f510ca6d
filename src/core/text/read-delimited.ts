/** Reads lines of cells: those of a spreadsheet, which tabs divide, or CSV as RFC 4180 has it. */

/** Quoted cells may hold what divides cells, line breaks, and quotes said twice. */
export function readDelimited(text: string): readonly (readonly string[])[] {
  const divider = dividerOf(text);
  const lines: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at, divider);
    lines.at(-1)?.push(cell);
    if (end >= text.length) break;
    if (text[end] !== divider) lines.push([]);
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return lines.filter((cells) => cells.some((cell) => cell !== ''));
}

/** The one the first line has most of; a tab wins, since texts hardly hold any. */
function dividerOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n');
  if (first.includes('\t')) return '\t';
  const count = (sign: string): number => first.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}

interface Cell {
  readonly cell: string;
  /** Where what follows it stands. */
  readonly end: number;
}

function readCell(text: string, start: number, divider: string): Cell {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"/y;
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    const end = found ? start + found[0].length : -1;
    if (found && (end === text.length || isEnd(text[end], divider))) {
      return { cell: (found[1] ?? '').replaceAll('""', '"'), end };
    }
  }
  let end = start;
  while (end < text.length && !isEnd(text[end], divider)) end += 1;
  return { cell: text.slice(start, end), end };
}

function isEnd(sign: string | undefined, divider: string): boolean {
  return sign === divider || sign === '\n' || sign === '\r';
}
