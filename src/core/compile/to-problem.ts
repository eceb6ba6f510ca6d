/** Turns diagnostics into problems: their places worked out to file, line and column. */
import type { Problem } from '#core/compiler.ts';
import type { Diagnostic, Place } from '#core/diagnostics.ts';
import { type LineMap, lineMapOf } from '#core/text/line-map.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import type { Compiled } from './compile-project.ts';
import { originOf } from './origins.ts';

/** Line maps of the legacy files by path, made as they are asked for. */
export type LinesOf = (file: string) => LineMap;

/**
 * Line maps by file, each made when it is first asked for. A file that is not there counts as
 * empty.
 */
export function linesOf(files: readonly SourceFile[]): LinesOf {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const maps = new Map<string, LineMap>();
  return (file) => {
    const known = maps.get(file);
    if (known) return known;
    const made = lineMapOf(texts.get(file) ?? '');
    maps.set(file, made);
    return made;
  };
}

/** @param compiled where fields of the model lead back to the text; absent: they do not */
export function toProblem(diagnostic: Diagnostic, lines: LinesOf, compiled?: Compiled): Problem {
  const { code, severity, message, hint, at, fix, upload, ways } = diagnostic;
  const { node, field } = at.ref ?? {};
  return {
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    ...(node !== undefined && { node }),
    ...(field !== undefined && { field }),
    ...shownPlace(placeInText(diagnostic, compiled), lines),
    ...(fix && { fix }),
    ...(upload !== undefined && { upload }),
    ...(ways && { ways }),
  };
}

/** Where no text says what is wrong, the first one that has to do with it. */
function placeInText({ at, related = [] }: Diagnostic, compiled: Compiled | undefined): Place {
  if (at.span || !at.ref) return at;
  for (const place of [at, ...related.map((one) => one.at)]) {
    const found = legacyPlace(place, compiled);
    if (found) return found;
  }
  return at;
}

function legacyPlace(at: Place, compiled: Compiled | undefined): Place | undefined {
  if (!at.ref || !compiled?.reading) return undefined;
  return originOf(at.ref, compiled.ledger);
}

function shownPlace({ span, file, path }: Place, lines: LinesOf): Partial<Problem> {
  const named = span?.file ?? file;
  return {
    ...(named !== undefined && { file: named }),
    ...(span && lines(span.file).positionAt(span.start)),
    ...(path !== undefined && { path }),
  };
}
