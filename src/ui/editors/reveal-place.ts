/** Shows a place of a text in the middle of its editor, and lights its line for a moment. */
import type { editor } from 'monaco-editor/editor';
import styles from './editor-frame.module.css';

export interface TextPlace {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Whether the editor takes the focus as well. */
  readonly focus?: boolean;
}

const lightForMs = 2500;

/** Takes the focus only where the place asks for it. */
export function revealPlace(shown: editor.ICodeEditor, place: TextPlace): void {
  const { line, column, focus } = place;
  const position = { lineNumber: line, column };
  shown.setPosition(position);
  shown.revealPositionInCenter(position);
  if (focus) shown.focus();
  const lit = shown.createDecorationsCollection([
    {
      range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
      options: { isWholeLine: true, className: styles.lit ?? '' },
    },
  ]);
  setTimeout(() => lit.clear(), lightForMs);
}
