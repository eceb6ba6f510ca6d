/** Writes a design by one exporter, as the compiler does. */
import { writeFor } from '#core/compile/compile-project.ts';
import type { Diagnostic } from '#core/diagnostics.ts';
import type { Exporter, Written } from '#core/exporters/define.ts';
import type { ChoicesOf, TargetId } from '#core/exporters/targets.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

/** @param told gets what the exporter reports */
export function writeDesign<Id extends TargetId>(
  exporter: Exporter<Id>,
  pipeline: Pipeline,
  choices: ChoicesOf<Id>,
  told: Diagnostic[] = [],
): Written {
  const output = { exporter: exporter.id, options: { [exporter.id]: choices } };
  return writeFor(exporter, pipeline, output, told);
}
