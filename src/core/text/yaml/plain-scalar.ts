/**
 * What a YAML scalar without quotes means: the core schema of YAML 1.2, and, where a text is written
 * for a reader of YAML 1.1, its booleans as well.
 *
 * `.inf` and `.nan` stay texts, because JSON has no such numbers.
 */

/** In 1.1, `yes`, `no`, `on` and `off` are booleans; in 1.2 they are texts. */
export type YamlVersion = '1.1' | '1.2';

const words = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const olderWords = new Map<string, boolean>([
  ['yes', true],
  ['Yes', true],
  ['YES', true],
  ['on', true],
  ['On', true],
  ['ON', true],
  ['no', false],
  ['No', false],
  ['NO', false],
  ['off', false],
  ['Off', false],
  ['OFF', false],
]);
const number = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;

/** A text that means nothing else stands for itself. */
export function plainScalarValue(
  text: string,
  version: YamlVersion,
): string | number | boolean | null {
  const word = words.get(text);
  if (word !== undefined) return word;
  const older = version === '1.1' ? olderWords.get(text) : undefined;
  if (older !== undefined) return older;
  return number.test(text) ? Number(text) : text;
}
