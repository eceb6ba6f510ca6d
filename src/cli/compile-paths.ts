/** Compiles what stands at paths: what every verb begins with. */

import { type Compiled, compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { linesOf, toProblem } from '#core/compile/to-problem.ts';
import type { Problem } from '#core/compiler.ts';
import { hasErrors } from '#core/diagnostics.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import {
  flagOf,
  type Target,
  type TargetOption,
  targetOf,
  targets,
} from '#core/exporters/targets.ts';
import { importers } from '#core/importers/index.ts';
import { oneOf } from './read-arguments.ts';
import { readPaths } from './read-paths.ts';
import { UsageError } from './usage-error.ts';

export interface CompileChoices {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly env?: readonly string[] | undefined;
  /** Flags of the targets' options. */
  readonly [flag: string]: unknown;
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
  ...Object.fromEntries(
    optionsOf(targets).map(({ id }) => [flagOf(id), { type: 'string' } as const]),
  ),
} as const;

export function compilePaths(paths: readonly string[], choices: CompileChoices): CompiledPaths {
  const from = oneOf('from', choices.from, ['auto', ...importers.map(({ id }) => id)]) ?? 'auto';
  const output = outputOf(choices);
  const environments = (choices.env ?? []).flatMap((names) => names.split(','));

  const request = { uploads: readPaths(paths), importer: from, environments };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  const compiled = compileProject(answer.pipeline, output, reading);
  const lines = linesOf(answer.legacy.files);
  // The diagnostics begin with those of the importer, which the import has told.
  const later = compiled.diagnostics.slice(reading.diagnostics.length);
  return {
    compiled,
    problems: [...answer.problems, ...later.map((found) => toProblem(found, lines, compiled))],
  };
}

/** @throws UsageError for a target or a choice that is not known, or a flag of another target */
function outputOf(choices: CompileChoices): OutputSettings {
  const ids = targets.map(({ id }) => id);
  const target: Target = targetOf(oneOf('to', choices.to, ids) ?? targets[0].id);
  const options: Record<string, string> = {};
  for (const { id } of optionsOf(targets)) {
    const chosen = choices[flagOf(id)];
    if (typeof chosen !== 'string') continue;
    const option = target.options.find((one) => one.id === id);
    if (!option) throw new UsageError(`--${flagOf(id)} is no option of --to ${target.id}.`);
    const known = option.choices.map(({ value }) => value);
    options[id] = oneOf(flagOf(id), chosen, known) ?? chosen;
  }
  return { exporter: target.id, options: { [target.id]: options } };
}

function optionsOf(known: readonly Target[]): readonly TargetOption[] {
  return known.flatMap(({ options }) => options);
}

export function exitCodeOf(problems: readonly Problem[]): number {
  return hasErrors(problems) ? 1 : 0;
}
