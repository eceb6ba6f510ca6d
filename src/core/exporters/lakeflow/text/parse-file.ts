/** Reads a written file again, as the framework will. */
import { load } from 'js-yaml';

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** @param path its ending tells the notation */
export function parseFile(path: string, text: string): Parsed {
  try {
    return { ok: true, value: path.endsWith('.json') ? JSON.parse(text) : load(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
