/**
 * Python code as a small tree, printed the way formatters lay it out: on one line where that fits in
 * 88 columns, else one part per line with a comma behind each.
 */

import { pythonText } from './literals.ts';
import { isPythonName } from './names.ts';

const lineLength = 88;
const step = 4;

/** Text that stands on one line, or parts between brackets. */
export type Code = string | Brackets;

interface Brackets {
  /** What stands before the parts, with the bracket that opens: `dp.table(`. */
  readonly open: string;
  readonly parts: readonly Part[];
  readonly close: ')' | ']' | '}';
}

interface Part {
  /** What stands before the value: `name=`, `"key": `, `**`, or nothing. */
  readonly before: string;
  readonly value: Code;
}

/** An argument of a call: its value, by its name where it has one. Absent values are left out. */
export type Argument = Code | readonly [name: string, value: Code | undefined];

/** `callee(a, name=b)` */
export function call(callee: string, ...given: readonly Argument[]): Code {
  const parts = given.flatMap((argument): Part[] => {
    if (typeof argument === 'string' || 'parts' in argument)
      return [{ before: '', value: argument }];
    const [name, value] = argument;
    return value === undefined ? [] : [{ before: `${name}=`, value }];
  });
  return { open: `${callee}(`, parts, close: ')' };
}

/**
 * A call with arguments whose names are data: those that are Python names are written as such, the
 * others in a dictionary behind them.
 */
export function callWithOptions(
  callee: string,
  first: readonly Argument[],
  options: readonly (readonly [name: string, value: Code])[],
): Code {
  const taken = new Set(first.flatMap((one) => (isNamed(one) ? [one[0]] : [])));
  const plain = options.filter(([name]) => isPythonName(name) && !taken.has(name));
  const rest = options.filter((option) => !plain.includes(option));
  const called = call(callee, ...first, ...plain);
  if (rest.length === 0 || typeof called === 'string') return called;
  return { ...called, parts: [...called.parts, { before: '**', value: dictionary(rest) }] };
}

function isNamed(argument: Argument): argument is readonly [string, Code | undefined] {
  return Array.isArray(argument);
}

/** A list in square brackets. */
export function list(values: readonly Code[]): Code {
  return { open: '[', parts: values.map((value) => ({ before: '', value })), close: ']' };
}

/** A dictionary whose keys are texts. */
export function dictionary(entries: readonly (readonly [key: string, value: Code])[]): Code {
  const parts = entries.map(([key, value]) => ({ before: `${pythonText(key)}: `, value }));
  return { open: '{', parts, close: '}' };
}

/**
 * Prints a statement, such as `return transform(orders)`.
 * @param before what stands before the code: `return `, `@`, `rows = `
 * @param depth how deep it is indented, in steps
 */
export function statement(before: string, code: Code, depth = 0): string {
  const indent = depth * step;
  return `${' '.repeat(indent)}${before}${laidOut(code, indent, indent + before.length)}\n`;
}

/** @param column where the code begins @param tail how much room what follows it on its line takes */
function laidOut(code: Code, indent: number, column: number, tail = 0): string {
  const line = flat(code);
  const fits = !line.includes('\n') && column + widthOf(line) + tail <= lineLength;
  if (typeof code === 'string' || code.parts.length === 0 || fits) return line;
  const inner = indent + step;
  const lines = code.parts.map(({ before, value }) => {
    const printed = laidOut(value, inner, inner + before.length, 1);
    return `${' '.repeat(inner)}${before}${printed},\n`;
  });
  return `${code.open}\n${lines.join('')}${' '.repeat(indent)}${code.close}`;
}

function flat(code: Code): string {
  if (typeof code === 'string') return code;
  const parts = code.parts.map(({ before, value }) => `${before}${flat(value)}`);
  return `${code.open}${parts.join(', ')}${code.close}`;
}

/** Signs of East Asia and pictures are two columns wide. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const unseen = /\p{M}/gu;

function widthOf(line: string): number {
  let width = 0;
  for (const _ of line) width += 1;
  return width + (line.match(wide)?.length ?? 0) - (line.match(unseen)?.length ?? 0);
}
