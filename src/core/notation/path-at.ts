/** Tells which key a place of a node's text belongs to, for completion, hover and lighting. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { SourceValue } from '#core/text/source-tree.ts';
import { blockAround, type LineStep, stepsAround, stepsOfLine } from './line-steps.ts';
import { rootOf } from './read-nodes.ts';
import { valueAt } from './source-places.ts';
import { lineStart } from './text-edits.ts';

export interface PathAt {
  /** Keys from the outside in, list elements by their number. */
  readonly path: FieldPath;
  /**
   * `key`: at a key, which the path ends in, or where a key may be written, in the object the path
   * ends in. `value`: behind the colon or the dash of what the path ends in.
   */
  readonly part: 'key' | 'value';
}

/** Goes by indentation, so it knows also on empty lines and while the text cannot be read. */
export function pathAt(text: string, offset: number): PathAt {
  const start = lineStart(text, offset);
  const lines = text.split('\n');
  const row = text.slice(0, start).split('\n').length - 1;
  const column = offset - start;
  const block = blockAround(lines, row, column);
  if (block !== undefined) {
    return { path: pathOfLine(lines, block, stepsOfLine(lines[block] ?? '')), part: 'value' };
  }
  const steps = stepsOfLine(lines[row] ?? '');
  const reached = steps.filter((step, index) => index === 0 || step.column <= column);
  const last = reached.at(-1);
  if (!last) return { path: pathAbove(lines, row, column), part: 'key' };
  const path = pathOfLine(lines, row, reached);
  const isKey = last.kind === 'key' && column <= last.colon;
  return isKey ? { path, part: 'key' } : intoBrackets(text, offset, path);
}

/** Of a line without a key or a dash: the object or list that a word there belongs to. */
function pathAbove(lines: readonly string[], row: number, column: number): FieldPath {
  const word = (lines[row] ?? '').search(/\S/);
  return stepsAround(lines, row, { column: word === -1 ? column : Math.min(word, column) });
}

function pathOfLine(lines: readonly string[], row: number, steps: readonly LineStep[]): FieldPath {
  const [first, ...others] = steps;
  if (!first) return [];
  const inner = others.map((step) => (step.kind === 'key' ? step.key : '0'));
  return [...stepsAround(lines, row, first), ...inner];
}

/** Lists and objects in brackets take no lines of their own: in a readable text, the tree knows. */
function intoBrackets(text: string, offset: number, path: FieldPath): PathAt {
  const root = rootOf(text);
  let value = root && valueAt(root, path);
  const steps = [...path];
  let part: PathAt['part'] = 'value';
  while (value && /[[{]/.test(text.charAt(value.start))) {
    const inner = childAt(value, offset);
    if (!inner) break;
    steps.push(inner.key);
    part = inner.part;
    value = inner.value;
  }
  return { path: steps, part };
}

function childAt(
  value: SourceValue,
  offset: number,
):
  | { readonly key: string; readonly part: PathAt['part']; readonly value: SourceValue }
  | undefined {
  if (value.kind === 'array') {
    const index = value.items.findIndex(({ start, end }) => start <= offset && offset <= end);
    const inner = value.items[index];
    return inner && { key: String(index), part: 'value', value: inner };
  }
  const members = value.kind === 'object' ? value.members : [];
  const member = members.find(({ keyStart, keyEnd, value: { end } }) => {
    return keyStart <= offset && offset <= Math.max(keyEnd, end);
  });
  return (
    member && {
      key: member.key,
      part: offset <= member.keyEnd ? 'key' : 'value',
      value: member.value,
    }
  );
}
