/** Compiles what a call names: what most verbs begin with. */
import { type Compiled, compileProject } from '#core/compile/compile-project.ts';
import { linesOf, toProblem } from '#core/compile/to-problem.ts';
import type { Problem } from '#core/compiler.ts';
import { hasErrors } from '#core/diagnostics.ts';
import { inputFlags, openInput } from './open-input.ts';
import { chosenOutput, type Flags, outputFlags } from './output-choices.ts';

export interface CompiledPaths {
  readonly compiled: Compiled;
  /** Of opening, importing, checking and exporting. */
  readonly problems: readonly Problem[];
}

/** Options that `compilePaths` understands, as `util.parseArgs` takes them. */
export const compileOptions = { ...inputFlags, ...outputFlags } as const;

/**
 * @returns `problems` begin with those of reading, then those of the design, told once each
 * @throws UsageError where nothing can be opened, or a flag has no such value
 */
export function compilePaths(paths: readonly string[], flags: Flags): CompiledPaths {
  const { pipeline, output, reading, problems } = openInput(paths, flags);
  const compiled = compileProject(pipeline, chosenOutput(flags, output), reading);
  const lines = linesOf(reading?.legacy.files ?? []);
  // The diagnostics begin with those of the importer, which the opening has told.
  const later = compiled.diagnostics.slice(reading?.diagnostics.length ?? 0);
  const told = later.map((found) => toProblem(found, lines, compiled));
  return { compiled, problems: [...problems, ...told] };
}

/** 1 where there is an error, else 0; 2 is kept for wrong usage. */
export function exitCodeOf(problems: readonly Problem[]): number {
  return hasErrors(problems) ? 1 : 0;
}
