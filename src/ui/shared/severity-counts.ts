/** Counts problems by severity, and puts the counts into words. */
import type { Problem } from '#core/compiler.ts';
import type { Severity } from '#core/diagnostics.ts';
import { counted } from '#core/text/wording.ts';

/** The worst first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export type SeverityCounts = Readonly<Record<Severity, number>>;

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Each severity is there, if only with 0. */
export function countSeverities(problems: readonly Pick<Problem, 'severity'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** Such as "2 errors, 14 warnings, 8 notes"; severities without problems are left out. */
export function severityWords(counts: SeverityCounts): string {
  const words = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], nouns[severity]));
  return words.length > 0 ? words.join(', ') : 'no problems';
}

/** The same in short: notes are left out unless they are all there is. */
export function problemWords(counts: SeverityCounts): string {
  const isNoted = counts.error + counts.warning === 0;
  return severityWords(isNoted ? counts : { ...counts, info: 0 });
}
