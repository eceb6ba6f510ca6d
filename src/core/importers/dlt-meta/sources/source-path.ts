/** The path of a source of files: one text for all environments, with variables in it. */

import type { EnvironmentValues } from '../environments/environment-values.ts';
import type { VariableText } from '../environments/variables.ts';
import type { Scope } from '../scope.ts';

/** Where no environment names a path, a variable stands for it that somebody has to fill in. */
export function sourcePath(reads: EnvironmentValues, scope: Scope): VariableText {
  if (reads.size === 0) return scope.variables.toFillIn('source_path');
  const values = new Map<string, string>();
  for (const [environment, read] of reads) values.set(environment, read.value);
  return scope.variables.path('source_path', values);
}
