/** One way out for all references to a file that is missing: going without it in one step. */
import type { Problem } from '#core/compiler.ts';
import type { WayOut } from '#core/diagnostics.ts';
import { addToGroup } from '#core/model/group-by.ts';

type Leaving = Extract<WayOut['command'], { name: 'decide-key' }>;

/** A problem whose file is missing elsewhere as well can be left together with the others. */
export function offerLeavingAll(problems: readonly Problem[]): readonly Problem[] {
  const byFile = new Map<string, Leaving[]>();
  for (const problem of problems) {
    const leaving = leavingOf(problem);
    if (problem.upload === undefined || !leaving) continue;
    addToGroup(byFile, problem.upload, leaving);
  }
  const ways = new Map([...byFile].map(([file, all]) => [file, leavingAll(all)]));
  return problems.map((problem) => {
    const way = leavingOf(problem) && ways.get(problem.upload ?? '');
    return way ? { ...problem, ways: [...(problem.ways ?? []), way] } : problem;
  });
}

function leavingOf({ ways = [] }: Problem): Leaving | undefined {
  for (const { command } of ways) {
    if (command.name === 'decide-key' && command.to === 'let go') return command;
  }
  return undefined;
}

function leavingAll([first, ...others]: readonly Leaving[]): WayOut | undefined {
  if (!first || others.length === 0) return undefined;
  const also = others.map(({ file, path }) => ({ file, path }));
  return { title: `Leave all ${others.length + 1}`, command: { ...first, also } };
}
