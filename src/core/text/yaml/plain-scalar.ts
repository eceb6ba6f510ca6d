/**
 * What a YAML scalar without quotes means: the core schema of YAML 1.2.
 *
 * So `yes`, `no`, `on` and `off` are texts here, though DLT-META's own reader (YAML 1.1) takes them
 * for booleans: a text keeps what was written. `.inf` and `.nan` stay texts too, because JSON has
 * no such numbers.
 */

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
const number = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;

export function plainScalarValue(text: string): string | number | boolean | null {
  const word = words.get(text);
  if (word !== undefined) return word;
  return number.test(text) ? Number(text) : text;
}
