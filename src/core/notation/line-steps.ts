/** Reads the nesting of a YAML text off its indentation, line by line, whether it is valid or not. */
import type { FieldPath } from '#core/model/field-ref.ts';

/** A dash or a key that stands in a line. Columns count from 0. */
export type LineStep =
  | { readonly kind: 'element'; readonly column: number }
  | { readonly kind: 'key'; readonly column: number; readonly key: string; readonly colon: number };

const dashes = /^\s*((?:-\s+|-$)*)/;
const keyed =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[{&*!|>%@`,-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/;
const opensBlock = /(?::|-)\s+(?:[&!]\S+\s+)*[|>][-+\d]*\s*(?:#.*)?$/;

/** From left to right; none for empty lines, comments and texts. */
export function stepsOfLine(line: string): readonly LineStep[] {
  const steps: LineStep[] = [];
  const lead = dashes.exec(line)?.[0] ?? '';
  for (let column = 0; column < lead.length; column += 1) {
    if (lead.charAt(column) === '-') steps.push({ kind: 'element', column });
  }
  const [written, key] = keyed.exec(line.slice(lead.length)) ?? [];
  if (written !== undefined && key !== undefined) {
    const colon = lead.length + written.length - 1;
    steps.push({ kind: 'key', column: lead.length, key: unquoted(key), colon });
  }
  return steps;
}

/**
 * The path to a step, or to a place without one: what stands around it, and of elements their
 * number.
 */
export function stepsAround(
  lines: readonly string[],
  row: number,
  from: LineStep | { readonly kind?: undefined; readonly column: number },
): FieldPath {
  const path: string[] = [];
  let inner = from;
  let index = 0;
  const close = (): void => {
    if (inner.kind === 'key') path.unshift(inner.key);
    else if (inner.kind === 'element') path.unshift(String(index));
    index = 0;
  };
  for (let above = row - 1; above >= 0 && inner.column >= 0; above -= 1) {
    for (const step of stepsOfLine(lines[above] ?? '').toReversed()) {
      const isSibling = inner.kind === 'element' && step.column === inner.column;
      if (isSibling && step.kind === 'element') index += 1;
      else if (step.column < inner.column || isSibling) {
        close();
        inner = step;
      }
    }
  }
  close();
  return path;
}

/**
 * The line whose `|` or `>` opens the block of text that a line is part of.
 * @param column of the caret, which says how deep an empty line is meant to be
 */
export function blockAround(
  lines: readonly string[],
  row: number,
  column: number,
): number | undefined {
  let indent = Math.min(
    indentOf(lines[row] ?? ''),
    lines[row]?.trim() ? Number.POSITIVE_INFINITY : column,
  );
  for (let above = row - 1; above >= 0 && indent > 0; above -= 1) {
    const line = lines[above] ?? '';
    const own = stepsOfLine(line).at(-1)?.column ?? indentOf(line);
    if (own < indent && opensBlock.test(line)) return above;
    indent = Math.min(indent, indentOf(line));
  }
  return undefined;
}

/** Empty lines are as deep as what they stand in. */
function indentOf(line: string): number {
  const indent = line.search(/\S/);
  return indent === -1 ? Number.POSITIVE_INFINITY : indent;
}

function unquoted(key: string): string {
  if (key.startsWith('"')) {
    try {
      return String(JSON.parse(key));
    } catch {
      return key.slice(1, -1);
    }
  }
  return key.startsWith("'") ? key.slice(1, -1).replaceAll("''", "'") : key;
}
