/** Problems of a text as the marks an editor shows under it. */
import type { editor } from 'monaco-editor/editor';
import type { Problem } from '#core/compiler.ts';
import type { Severity } from '#core/diagnostics.ts';

/** The editor library's numbers, written out so that it need not be loaded for them. */
export const severityNumbers: Readonly<Record<Severity, editor.IMarkerData['severity']>> = {
  error: 8,
  warning: 4,
  info: 2,
};

/**
 * @param problems those without a line are left out
 * @param text what the places are in: a mark reaches to the end of the word it begins at
 */
export function problemsToMarkers(
  problems: readonly Problem[],
  text: string,
): readonly editor.IMarkerData[] {
  const lines = text.split(/\r\n|\n|\r/);
  return problems.flatMap(({ line, column = 1, message, hint, code, severity }) => {
    const shown = line === undefined ? undefined : lines[line - 1];
    if (line === undefined || shown === undefined) return [];
    return {
      severity: severityNumbers[severity],
      message: hint === undefined ? message : `${message} ${hint}`,
      code,
      startLineNumber: line,
      startColumn: column,
      endLineNumber: line,
      endColumn: column + Math.max(1, wordLengthAt(shown, column - 1)),
    };
  });
}

function wordLengthAt(line: string, index: number): number {
  return /^(?:"(?:[^"\\]|\\.)*"?|[\w$.-]+)/.exec(line.slice(index))?.[0].length ?? 1;
}
