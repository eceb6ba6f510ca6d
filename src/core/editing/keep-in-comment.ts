/** Lines that are kept in the comment of a table, each once. */

/** The comment with one more line at its end, unless it has that line already. */
export function withLine(comment: string | undefined, line: string): string {
  const lines = linesOf(comment);
  return lines.includes(line) ? lines.join('\n') : [...lines, line].join('\n');
}

/** @returns absent: nothing is left of the comment */
export function withoutLine(comment: string | undefined, line: string): string | undefined {
  const left = linesOf(comment).filter((one) => one !== line);
  return left.length === 0 ? undefined : left.join('\n');
}

function linesOf(comment: string | undefined): readonly string[] {
  return comment === undefined || comment === '' ? [] : comment.split('\n');
}
