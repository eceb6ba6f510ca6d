/** Compiles a project: writes its files, checks it, and accounts for every legacy key. */
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import type { Exporter, Written } from '#core/exporters/define.ts';
import { exporters } from '#core/exporters/index.ts';
import { choicesOf, targetOf, targets } from '#core/exporters/targets.ts';
import { buildLedger, type Ledger } from '#core/ledger/build-ledger.ts';
import { renamedFields } from '#core/ledger/renamed-fields.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { checkRules } from '#core/rules/check-rules.ts';
import type { Rule, Subject } from '#core/rules/define.ts';
import { rules } from '#core/rules/index.ts';
import { lowerSteps } from '#core/steps/lower-steps.ts';
import { diagnosticOfDesign, writtenOfDesign } from './of-design.ts';
import type { LegacyReading } from './read-legacy.ts';
import { reportUnknownOutput } from './report-unknown-output.ts';

export interface Compiled {
  readonly pipeline: Pipeline;
  readonly output: OutputSettings;
  /** Absent: nothing was imported. */
  readonly reading: LegacyReading | undefined;
  readonly exporter: Exporter;
  readonly written: Written;
  readonly ledger: Ledger;
  /** Of importer, rules and exporter, in this order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is wrong with the design is among the diagnostics of the answer.
 * @param reading what was imported, whose keys the ledger accounts for; absent: nothing was
 */
export function compileProject(
  pipeline: Pipeline,
  output: OutputSettings,
  reading: LegacyReading | undefined,
): Compiled {
  const exporter = exporterOf(output);
  const fromExporter: Diagnostic[] = [];
  reportUnknownOutput(output, topicReporter('export', fromExporter));
  const written = writeFor(exporter, pipeline, output, fromExporter);
  const subject: Subject = { pipeline, files: written.files };
  return {
    pipeline,
    output,
    reading,
    exporter,
    written,
    ledger: buildLedger(
      reading?.documents ?? [],
      written,
      reading && renamedFields(reading.pipeline, pipeline),
    ),
    diagnostics: [
      ...(reading?.diagnostics ?? []),
      ...checkRules(
        rules.filter((rule) => isFor(exporter, rule)),
        subject,
      ),
      ...fromExporter,
    ].map((diagnostic) => diagnosticOfDesign(diagnostic, pipeline)),
  };
}

/**
 * Writes a design for one target; what is told of it is told of the design as it stands.
 * @param told gets what the exporter reports
 */
export function writeFor(
  exporter: Exporter,
  pipeline: Pipeline,
  output: OutputSettings,
  told: Diagnostic[],
): Written {
  const report = topicReporter(`export/${exporter.id}`, told);
  const choices = choicesOf(exporter.id, output);
  return writtenOfDesign(exporter.write(lowerSteps(pipeline), choices, report), pipeline);
}

/** The exporter of the chosen target; of the first one where the choice is not known. */
function exporterOf(output: OutputSettings): Exporter {
  const { id } = targetOf(output.exporter);
  return exporters.find((exporter) => exporter.id === id) ?? exporters[0];
}

/** A rule of an area that is called as a target is about what that target writes. */
function isFor(exporter: Exporter, { code }: Rule): boolean {
  const area = code.slice(0, code.indexOf('/'));
  return area === exporter.id || !targets.some(({ id }) => id === area);
}
