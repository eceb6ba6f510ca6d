/** Compiles a project: writes its files, checks it, and accounts for every legacy key. */
import { type Diagnostic, reporter, topicReporter } from '#core/diagnostics.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import type { Exporter, Written } from '#core/exporters/define.ts';
import { exporters } from '#core/exporters/index.ts';
import { buildLedger, type Ledger } from '#core/ledger/build-ledger.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { Rule, Subject } from '#core/rules/define.ts';
import { rules } from '#core/rules/index.ts';
import type { LegacyReading } from './read-legacy.ts';

export interface Compiled {
  readonly pipeline: Pipeline;
  /** Absent: nothing was imported. */
  readonly reading: LegacyReading | undefined;
  readonly exporter: Exporter;
  readonly written: Written;
  readonly ledger: Ledger;
  /** Of importer, rules and exporter, in this order. */
  readonly diagnostics: readonly Diagnostic[];
}

export function compileProject(
  pipeline: Pipeline,
  output: OutputSettings,
  reading: LegacyReading | undefined,
): Compiled {
  const exporter: Exporter = exporters.find(({ id }) => id === output.exporter) ?? exporters[0];
  const fromExporter: Diagnostic[] = [];
  const report = topicReporter(`export/${exporter.id}`, fromExporter);
  const written = exporter.write(pipeline, { specFormat: output.specFormat }, report);
  const subject: Subject = { pipeline, files: written.files, exporter: exporter.id };
  return {
    pipeline,
    reading,
    exporter,
    written,
    ledger: buildLedger(reading?.documents ?? [], written),
    diagnostics: [
      ...(reading?.diagnostics ?? []),
      ...rules.flatMap((rule) => checkRule(rule, subject)),
      ...fromExporter,
    ],
  };
}

export function checkRule(rule: Rule, subject: Subject): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  rule.check(subject, reporter(rule.code, rule.severity, diagnostics));
  return diagnostics;
}
