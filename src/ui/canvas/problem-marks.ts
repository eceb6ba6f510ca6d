/** How many problems each node has, and the worst of them. */
import type { Checked, Problem } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { counted } from '#core/text/wording.ts';

export interface ProblemMark {
  readonly errors: number;
  readonly warnings: number;
}

export type ProblemMarks = ReadonlyMap<NodeId, ProblemMark>;

const noProblems: readonly Problem[] = [];
const marksOfProblems = remember((problems: readonly Problem[]): ProblemMarks => {
  const marks = new Map<NodeId, ProblemMark>();
  for (const { node, severity } of problems) {
    if (node === undefined || severity === 'info') continue;
    const { errors, warnings } = marks.get(node) ?? { errors: 0, warnings: 0 };
    marks.set(
      node,
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    );
  }
  return marks;
});

/** Notes are not counted: they tell what was done, and ask for nothing. */
export function problemMarks(checked: Checked | undefined): ProblemMarks {
  return marksOfProblems(checked?.problems ?? noProblems);
}

/** What a name leaves free for the count beside it, which is a sign and as many digits. */
export function roomForMark(mark: ProblemMark | undefined): number {
  return mark ? 17 + 7 * `${mark.errors || mark.warnings}`.length : 0;
}

/** `2 errors`, or `1 warning` if there is no error. */
export function markWords({ errors, warnings }: ProblemMark): string {
  return errors > 0 ? counted(errors, 'error') : counted(warnings, 'warning');
}
