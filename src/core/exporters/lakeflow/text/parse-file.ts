/** Reads a written file again, as the framework will. */
import { load } from 'js-yaml';

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
