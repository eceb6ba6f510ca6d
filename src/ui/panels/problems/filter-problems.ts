/** Which problems are listed, and in which order. */

import type { Problem } from '#core/compiler.ts';
import type { Severity } from '#core/diagnostics.ts';
import { remember } from '#core/model/remember.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { severities } from '../../shared/severity-counts.ts';

export interface ProblemFilter {
  /** Empty: every severity. */
  readonly severities: ReadonlySet<Severity>;
  readonly text: string;
}

/**
 * Worst first; within a severity what one rule found stands together, in the order of the names of
 * nodes. What was said of the files stays in the order of the files.
 */
export function filterProblems(
  problems: readonly Problem[],
  filter: ProblemFilter,
): readonly Problem[] {
  const text = filter.text.trim().toLowerCase();
  const listed = inOrder(problems).filter(
    (problem) =>
      (filter.severities.size === 0 || filter.severities.has(problem.severity)) &&
      (text === '' || holds(problem, text)),
  );
  return severities.flatMap((severity) =>
    listed.filter((problem) => problem.severity === severity),
  );
}

const inOrder = remember((problems: readonly Problem[]): readonly Problem[] => {
  const ranks = new Map<string, number>();
  for (const { code } of problems) {
    if (!ranks.has(code)) ranks.set(code, isOfFiles(code) ? -1 : ranks.size);
  }
  const rank = ({ code }: Problem): number => ranks.get(code) ?? -1;
  return problems.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (isOfFiles(a.code) ? 0 : compareNames(a.node ?? '', b.node ?? '')),
  );
});

function isOfFiles(code: string): boolean {
  return code.startsWith('import/');
}

function holds({ message, hint, code, node, file, path }: Problem, text: string): boolean {
  const parts: readonly (string | undefined)[] = [message, hint, code, node, file, path];
  return parts.some((part) => part?.toLowerCase().includes(text));
}
