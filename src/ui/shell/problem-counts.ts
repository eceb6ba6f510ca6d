/** Counts problems by severity, and puts the counts into words. */
import type { Problem } from '#core/compiler.ts';
import type { Severity } from '#core/diagnostics.ts';
import { counted } from '#core/text/wording.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(problems: readonly Pick<Problem, 'severity'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** `2 errors, 1 warning`; notes are left out unless they are all there is. */
export function problemWords({ error, warning, info }: SeverityCounts): string {
  const words = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
  ];
  if (words.length > 0) return words.join(', ');
  return info > 0 ? counted(info, 'note') : 'no problems';
}
