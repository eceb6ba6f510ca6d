/**
 * Prints plain data as the YAML people write by hand: texts without quotes where every reader takes
 * them for texts, code of several lines as a block, declared columns one to a line.
 */

const indentStep = '  ';
/** Begins like a word, a path or an expression, and holds printable characters only. */
const plain = /^[\p{L}_/($][\p{L}\p{N}\p{P}\p{S} ]*$/u;
/** What YAML gives a meaning to in the middle of a text, and in brackets also the rest. */
const meaningful = /:(?:\s|$)|\s#|\s$/;
const bracketed = /[,[\]{}]/;
const plainKey = /^[A-Za-z_][\w.-]*$/;
/** Words that some reader of YAML takes for something other than a text. */
const reserved = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
const columnKeys: ReadonlySet<string> = new Set(['name', 'type', 'nullable', 'metadata']);
/** Characters a block of text cannot hold as they are. */
const unprintable = /[^\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** @returns lines that each begin with `indent` and end in a line feed; nothing for an empty object */
export function printMembers(map: object, indent: string): string {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${printKey(key)}:${printAfter(value, indent)}\n`)
    .join('');
}

/** A list element with its dash; ends in a line feed. */
export function printItem(value: unknown, indent: string): string {
  const inner = indent + indentStep;
  if (!isFilled(value) || isColumn(value)) return `${indent}-${printAfter(value, indent)}\n`;
  const block = Array.isArray(value) ? printItems(value, inner) : printMembers(value, inner);
  // The first line of a nested block stands beside the dash.
  return `${indent}- ${block.slice(inner.length)}`;
}

/** A value as it stands behind a colon or a dash, with what parts it from them. */
export function printAfter(value: unknown, indent: string): string {
  if (isFilled(value) && !isColumn(value)) {
    const inner = indent + indentStep;
    const block = Array.isArray(value) ? printItems(value, inner) : printMembers(value, inner);
    return `\n${block.slice(0, -1)}`;
  }
  return typeof value === 'string' && isBlock(value)
    ? ` ${printBlockText(value, indent + indentStep)}`
    : ` ${printInline(value, isFilled(value))}`;
}

/** A value in one line, lists and objects in brackets. */
export function printInline(value: unknown, isBracketed = true): string {
  if (typeof value === 'string') return printText(value, isBracketed);
  if (Array.isArray(value)) return `[${value.map((inner) => printInline(inner)).join(', ')}]`;
  if (!isFilled(value)) return typeof value === 'object' && value ? '{}' : JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${printKey(key)}: ${printInline(inner)}`],
  );
  return `{ ${members.join(', ')} }`;
}

/** In quotes where YAML would take it for something else. */
export function printKey(key: string): string {
  return plainKey.test(key) && !reserved.test(key) ? key : quoted(key);
}

function printItems(list: readonly unknown[], indent: string): string {
  return list.map((value) => printItem(value, indent)).join('');
}

function printText(text: string, isBracketed: boolean): string {
  const needsQuotes =
    !plain.test(text) ||
    meaningful.test(text) ||
    reserved.test(text) ||
    (isBracketed && bracketed.test(text));
  return needsQuotes ? quoted(text) : text;
}

/** JSON's quotes are YAML's; only the characters that JSON leaves as they are need care. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text of several lines can stand as it is, under a `|`. */
function isBlock(text: string): boolean {
  return text.includes('\n') && /^\S/.test(text) && /\S\n?$/.test(text) && !unprintable.test(text);
}

function printBlockText(text: string, indent: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const block = lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
  return `${text.endsWith('\n') ? '|' : '|-'}\n${block}`;
}

function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** A declared column of a plain type: one line says it all. */
function isColumn(value: object): boolean {
  const keys = Object.keys(value);
  return (
    'type' in value &&
    typeof value.type === 'string' &&
    keys.includes('name') &&
    keys.every((key) => columnKeys.has(key))
  );
}
