/** Replacements of parts of a text, and the lines they fall into. */

export interface TextEdit {
  /** UTF-16 offsets into the text before any edit, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @param edits in any order; insertions at one place come in the order given, before what is replaced there */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}

/** The offset of the first character of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line's own characters end: before its line feed, CRLF or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Whether nothing but white space stands before `offset` in its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** As many spaces as there are characters before `offset` in its line. */
export function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - lineStart(text, offset));
}

/** Takes away the lines from `start` to `end`, with the line break before them. */
export function lineRemoval(text: string, start: number, end: number): TextEdit {
  const first = lineStart(text, start);
  if (first === 0)
    return { start: 0, end: Math.min(text.indexOf('\n', end) + 1, text.length), text: '' };
  const before = text.charAt(first - 2) === '\r' ? first - 2 : first - 1;
  return { start: before, end: lineEnd(text, end), text: '' };
}
