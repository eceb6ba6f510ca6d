/** Puts a sign of the worst problem of each line beside its number. */
import type { editor } from 'monaco-editor/editor';
import styles from './mark-gutter.module.css';

/** @returns takes the signs away */
export function markGutter(
  shown: editor.ICodeEditor,
  markers: readonly editor.IMarkerData[],
): () => void {
  const worst = new Map<number, editor.IMarkerData>();
  for (const marker of markers) {
    const known = worst.get(marker.startLineNumber);
    if (!known || known.severity < marker.severity) worst.set(marker.startLineNumber, marker);
  }
  const signs = Array.from(worst.values(), ({ startLineNumber, severity, message }) => ({
    range: { startLineNumber, startColumn: 1, endLineNumber: startLineNumber, endColumn: 1 },
    options: {
      glyphMarginClassName: signOf(severity) ?? '',
      glyphMarginHoverMessage: { value: message },
    },
  }));
  const drawn = shown.createDecorationsCollection(signs);
  // Signs belong to a text: the next one of the editor begins without any.
  const listener = shown.onDidChangeModel(() => drawn.set(signs));
  return () => {
    listener.dispose();
    drawn.clear();
  };
}

/** The editor library counts errors as 8 and warnings as 4. */
function signOf(severity: number): string | undefined {
  if (severity >= 8) return styles.error;
  return severity >= 4 ? styles.warning : styles.note;
}
