/** Leads from a problem to what it is about: the node, and the place in its legacy file. */
import type { Problem } from '#core/compiler.ts';
import type { Services } from './services.ts';

/** Does nothing for a problem that names no node. */
export function openProblem(problem: Problem, session: Services['session']): void {
  const { node, field, file, line, column } = problem;
  if (node === undefined) return;
  const { show, update } = session.getState();
  const isInLegacy = file !== undefined && line !== undefined;
  update({ isInspectorOpen: true, inspectorTab: isInLegacy ? 'legacy' : 'form' });
  show({
    node,
    ...(field && { field }),
    ...(isInLegacy && { legacy: { file, line, column: column ?? 1 } }),
  });
}

/** Where a problem is, as it is shown: `conf/onboarding.json:41`. */
export function placeWords({ file, line, path }: Problem): string | undefined {
  if (file === undefined) return path;
  return line === undefined ? file : `${file}:${line}`;
}
