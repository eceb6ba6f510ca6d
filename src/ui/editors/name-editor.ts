/** Gives one side of a diff editor its name, which the diff editor drops when its settings change. */
import type { editor } from 'monaco-editor/editor';
import type { Monaco } from './use-monaco.ts';

/** Holds for as long as the editor lives. */
export function nameEditor(monaco: Monaco, side: editor.ICodeEditor, name: string): void {
  const keep = (): void => {
    if (side.getOption(monaco.editor.EditorOption.ariaLabel) === name) return;
    side.updateOptions({ ariaLabel: name });
  };
  side.onDidChangeConfiguration(keep);
  keep();
}
