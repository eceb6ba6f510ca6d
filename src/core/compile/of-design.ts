/** Tells of the pipeline as it was designed what was told of the one whose steps became queries. */
import type { Diagnostic } from '#core/diagnostics.ts';
import type { Approximation, Loss, Trace, Written } from '#core/exporters/define.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { designedFields, lowerSteps } from '#core/steps/lower-steps.ts';

/** Traces, losses and approximations of a query that steps were written as are those of the steps. */
export function writtenOfDesign(written: Written, pipeline: Pipeline): Written {
  const lowered = lowerSteps(pipeline);
  if (lowered === pipeline) return written;
  const ofNodes = <One extends Trace | Loss | Approximation>(
    all: ReadonlyMap<NodeId | '', readonly One[]>,
  ) => {
    const designed = new Map(all);
    for (const [id, list] of all) {
      if (id === '' || pipeline.nodes[id] === lowered.nodes[id]) continue;
      const fields = list.flatMap((one) =>
        designedFields(pipeline.nodes[id], one.field).map((field) => ({ ...one, field })),
      );
      designed.set(id, fields);
    }
    return designed;
  };
  return {
    ...written,
    traces: ofNodes(written.traces),
    losses: ofNodes(written.losses),
    approximations: ofNodes(written.approximations),
  };
}

/** A problem of a query that steps were written as is one of the steps. */
export function diagnosticOfDesign(diagnostic: Diagnostic, pipeline: Pipeline): Diagnostic {
  const { ref } = diagnostic.at;
  if (!ref?.node) return diagnostic;
  const [field] = designedFields(pipeline.nodes[ref.node], ref.field);
  return field ? { ...diagnostic, at: { ...diagnostic.at, ref: { ...ref, field } } } : diagnostic;
}
