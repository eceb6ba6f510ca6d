/** Texts that were edited lately, with their undo: whoever comes back to one can still take changes back. */
import type { editor } from 'monaco-editor/editor';
import type { Monaco } from './use-monaco.ts';

interface TextName {
  readonly path: string;
  readonly language: string;
}

/** Beyond these, the one left longest ago is let go. */
const mostKept = 40;
/** Those no editor shows, in the order they were left. */
const kept = new Map<string, editor.ITextModel>();

/** @returns the text as it was left, or a fresh one */
export function takeModel(monaco: Monaco, name: TextName, value: string): editor.ITextModel {
  const key = keyOf(name);
  const model = kept.get(key);
  kept.delete(key);
  return model ?? monaco.editor.createModel(value, name.language);
}

/** Keeps a text that is left, until it is taken again. */
export function keepModel(name: TextName, model: editor.ITextModel): void {
  const key = keyOf(name);
  // Two editors showed the same text: the one left last has the newest changes.
  kept.get(key)?.dispose();
  kept.delete(key);
  kept.set(key, model);
  for (const [oldest, left] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
    left.dispose();
  }
}

function keyOf({ path, language }: TextName): string {
  return `${language} ${path}`;
}
