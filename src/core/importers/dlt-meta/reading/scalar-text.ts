/** The text of a legacy value, as Spark would hand it on to DLT-META. */
import { plainValueOf } from '#core/text/plain-value.ts';
import type { SourceScalar, SourceValue } from '#core/text/source-tree.ts';

/** Placeholders of other tools, such as `${workspace.file_path}`. */
const dollarPlaceholder = /\$\{\s*([A-Za-z_][\w.-]*)\s*\}/g;

/** A number keeps its characters, so that `007` and `1.0` stay what they are. */
export function scalarText(scalar: SourceScalar): string {
  if (scalar.raw !== undefined) return scalar.raw;
  return scalar.value === null ? '' : String(scalar.value);
}

/** Lists and objects become JSON, as they do when Spark reads them into a text column. */
export function textOf(value: SourceValue): string {
  return value.kind === 'scalar' ? scalarText(value) : JSON.stringify(plainValueOf(value));
}

/** True for what DLT-META treats as absent: null, and text without characters. */
export function isEmpty(value: SourceValue): boolean {
  if (value.kind !== 'scalar') return false;
  return value.value === null || (typeof value.value === 'string' && isBlank(value.value));
}

function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly all texts begin with a letter or a mark, which settles it without looking further.
  return !(first > 0x20 && first < 0x7f) && text.trim() === '';
}

/** Turns `${workspace.file_path}` into `{workspace_file_path}`, the one spelling of variables here. */
export function plainPlaceholders(text: string): string {
  if (!text.includes('${')) return text;
  return text.replace(dollarPlaceholder, (_, name: string) => `{${name.replace(/\W/g, '_')}}`);
}
