/** Settings every editor of the app shares. */
import type { editor } from 'monaco-editor/editor';

export const editorOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  lineNumbersMinChars: 4,
  tabSize: 2,
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: 'line',
  fixedOverflowWidgets: true,
  guides: { indentation: true, bracketPairs: false },
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  renderFinalNewline: 'on',
  scrollbar: { alwaysConsumeMouseWheel: false },
  wordWrap: 'off',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  stickyScroll: { enabled: false },
  'semanticHighlighting.enabled': false,
} as const satisfies editor.IEditorOptions & editor.IGlobalEditorOptions;

/** @param rem in pixels: code grows with the text around it */
export function fontSizes(rem: number): { readonly fontSize: number; readonly lineHeight: number } {
  return { fontSize: rem * 0.8125, lineHeight: rem * 1.25 };
}

/** Said when someone types where typing changes nothing. */
export const readOnlyMessage = { value: 'This text is shown for reading; it cannot be changed.' };
