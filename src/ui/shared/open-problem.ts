/** Leads from a problem to what it is about: the node and the place in its legacy file, or a value. */
import type { AsyncCompiler, Problem } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { fileName } from '#core/text/file-name.ts';
import { openJobProblem } from './open-job-problem.ts';
import type { Services } from './services.ts';
import { isTyped, openTyped } from './typed-problem.ts';

type Needs = Pick<Services, 'session' | 'compiler' | 'notices'>;

/** Opens what shows it, and reveals the place there. */
export async function openProblem(problem: Problem, services: Needs): Promise<void> {
  const { field, file, line, column } = problem;
  const { session, compiler, notices } = services;
  if (isTyped(problem)) {
    openTyped(problem, session);
    return;
  }
  if (field?.[0] === 'jobs' || field?.[0] === 'resources') {
    openJobProblem(field, session);
    return;
  }
  const [of, variable, environment] = field ?? [];
  if (of === 'variables' && variable !== undefined && environment !== undefined) {
    session.getState().fillIn({ variable, environment });
    return;
  }
  const node = problem.node ?? (await nodeAround(problem, compiler).catch(() => undefined));
  if (node === undefined) {
    const what = file === undefined ? 'the project' : fileName(file);
    notices.getState().show(`This is about ${what} as a whole, which is no table on the canvas.`);
    return;
  }
  const { show, update } = session.getState();
  const isInLegacy = file !== undefined && line !== undefined;
  update({ isInspectorOpen: true, inspectorTab: isInLegacy ? 'legacy' : 'form' });
  show({
    node,
    ...(field && { field }),
    ...(isInLegacy && { legacy: { file, line, column: column ?? 1 } }),
  });
}

const rowsSearched = 500;

/** The node that was read from the place nearest to a problem that names none. */
async function nodeAround(
  { file, line, path }: Problem,
  compiler: AsyncCompiler,
): Promise<NodeId | undefined> {
  if (file === undefined || line === undefined) return undefined;
  // The keys of the same entry, if the place is in one: their node is the one that is meant.
  const text = path?.match(/^\[\d+\]/)?.[0] ?? file;
  const { rows } = await compiler.ledger({ text, offset: 0, limit: rowsSearched });
  const [nearest] = rows
    .filter((row) => row.file === file && row.nodes.length > 0)
    .toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  return nearest?.nodes[0];
}

/** Where a problem is, as it is shown: `conf/onboarding.json:41`. */
export function placeWords({ file, line, path }: Problem): string | undefined {
  if (file === undefined) return path;
  return line === undefined ? file : `${file}:${line}`;
}
