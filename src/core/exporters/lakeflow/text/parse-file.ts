/** What a file of the bundle says, as the framework will read it. */
import { load } from 'js-yaml';
import type { OutputFile } from '#core/exporters/define.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** @param path its ending tells the notation */
export function parseFile(path: string, text: string): Parsed {
  try {
    return { ok: true, value: path.endsWith('.json') ? JSON.parse(text) : load(text) };
  } catch {
    // What the parsers say of it differs by engine; the reader of edits says it in our words.
    return { ok: false };
  }
}

/** The same for a file that was just written: only what was not printed from a value is read. */
export function readWritten({ path, text, value }: OutputFile): Parsed {
  return value === undefined ? parseFile(path, text) : { ok: true, value };
}
