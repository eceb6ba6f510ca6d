/** Compiles what stands at paths: what every verb begins with. */

import { type Compiled, compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { linesOf, toProblem } from '#core/compile/to-problem.ts';
import type { Problem } from '#core/compiler.ts';
import { hasErrors } from '#core/diagnostics.ts';
import { exporters } from '#core/exporters/index.ts';
import { importers } from '#core/importers/index.ts';
import { oneOf } from './read-arguments.ts';
import { readPaths } from './read-paths.ts';

export interface CompileChoices {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly env?: readonly string[] | undefined;
  readonly 'spec-format'?: string | undefined;
}

export interface CompiledPaths {
  readonly compiled: Compiled;
  /** Of opening, importing, checking and exporting. */
  readonly problems: readonly Problem[];
}

/** Options that `compilePaths` understands, as `util.parseArgs` takes them. */
export const compileOptions = {
  from: { type: 'string' },
  to: { type: 'string' },
  env: { type: 'string', multiple: true },
  'spec-format': { type: 'string' },
} as const;

export function compilePaths(paths: readonly string[], choices: CompileChoices): CompiledPaths {
  const from = oneOf('from', choices.from, ['auto', ...importers.map(({ id }) => id)]) ?? 'auto';
  const to =
    oneOf(
      'to',
      choices.to,
      exporters.map(({ id }) => id),
    ) ?? exporters[0].id;
  const specFormat = oneOf('spec-format', choices['spec-format'], ['json', 'yaml']) ?? 'json';
  const environments = (choices.env ?? []).flatMap((names) => names.split(','));

  const request = { uploads: readPaths(paths), importer: from, environments };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  const compiled = compileProject(answer.pipeline, { exporter: to, specFormat }, reading);
  const lines = linesOf(answer.legacy.files);
  const fromImport = new Set(reading.diagnostics);
  const later = compiled.diagnostics.filter((diagnostic) => !fromImport.has(diagnostic));
  return {
    compiled,
    problems: [...answer.problems, ...later.map((found) => toProblem(found, lines, compiled))],
  };
}

export function exitCodeOf(problems: readonly Problem[]): number {
  return hasErrors(problems) ? 1 : 0;
}
