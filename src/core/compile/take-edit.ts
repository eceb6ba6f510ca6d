/** Takes an edit of a written file back into the model. */
import type { Edited } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { lowerSteps, withStepsOf } from '#core/steps/lower-steps.ts';
import { lineMapOf } from '#core/text/line-map.ts';
import type { Compiled } from './compile-project.ts';
import { toProblem } from './to-problem.ts';

/** @param path the edited file; it has to be one that is written for the node */
export function takeEdit(compiled: Compiled, id: NodeId, path: string, text: string): Edited {
  const { exporter, written, pipeline } = compiled;
  const node = pipeline.nodes[id];
  const before = written.files.find((file) => file.path === path && file.node === id);
  if (!node || !before || !exporter.takeEdit) return { ok: false, problems: [] };
  const lowered = lowerSteps(pipeline);
  const result = exporter.takeEdit({ node: lowered.nodes[id] ?? node, before, text }, lowered);
  if (result.ok) {
    const nodes = result.nodes.map((edited) => withStepsOf(pipeline, lowered, edited));
    return { ok: true, nodes };
  }

  const lines = lineMapOf(text);
  const code = `export/${exporter.id}/edit`;
  const problems = result.findings.map((finding) =>
    toProblem({ severity: 'error', code, ...finding }, () => lines),
  );
  return { ok: false, problems };
}
