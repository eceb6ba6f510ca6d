/** What is wrong with a text of the project, as marks under it: of its words, and of what it means. */
import type { editor } from 'monaco-editor/editor';
import type { Problem } from '#core/compiler.ts';
import type { NotationFinding } from '#core/notation/finding.ts';
import { fieldPlace } from '#core/notation/places.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import { severityNumbers } from './problems-to-markers.ts';

/** Notes of the compiler tell what was done, and mark nothing. */
export function notationMarkers(
  text: string,
  findings: readonly NotationFinding[],
  problems: readonly Problem[],
): readonly editor.IMarkerData[] {
  const { positionAt } = lineMapOf(text);
  const mark = (start: number, end: number) => {
    const from = positionAt(start);
    const to = positionAt(end);
    return {
      startLineNumber: from.line,
      startColumn: from.column,
      endLineNumber: to.line,
      endColumn: to.column,
    };
  };
  const ofWords = findings.map(({ severity, message, hint, code, start, end }) => ({
    ...mark(start, end),
    severity: severityNumbers[severity],
    message: words(message, hint),
    code: `notation/${code}`,
  }));
  const ofMeaning = problems.flatMap(({ severity, message, hint, code, field = [] }) => {
    const place = severity === 'info' ? undefined : fieldPlace(text, field);
    if (!place) return [];
    const { start, end } = field.length === 0 && place.key ? place.key : place.value;
    return {
      ...mark(start, end),
      severity: severityNumbers[severity],
      message: words(message, hint),
      code,
    };
  });
  return [...ofWords, ...ofMeaning];
}

function words(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
