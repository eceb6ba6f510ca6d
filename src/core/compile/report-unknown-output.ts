/** Tells of output settings that this version cannot follow, such as those of a newer project file. */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import { type Target, targetOf } from '#core/exporters/targets.ts';

const hint = 'Choose an output format in Download, and what is written is what is chosen.';

/** Warnings: what is known is written all the same. */
export function reportUnknownOutput(output: OutputSettings, report: ReportTopic): void {
  const target: Target = targetOf(output.exporter);
  if (target.id !== output.exporter) {
    report('unknown-output-format', {
      severity: 'warning',
      message: `The project asks for the output format "${output.exporter}", which is not known here. ${target.title} is written in its place.`,
      hint,
      at: {},
    });
  }
  for (const [id, value] of Object.entries(output.options?.[target.id] ?? {})) {
    const option = target.options.find((one) => one.id === id);
    if (option?.choices.some((choice) => choice.value === value)) continue;
    const standard = option && `"${option.default}" is used in its place.`;
    report('unknown-output-option', {
      severity: 'warning',
      message: option
        ? `"${value}" is none of the choices of ${option.title} for ${target.title}. ${standard}`
        : `${target.title} has no option "${id}", so it is left aside.`,
      hint,
      at: {},
    });
  }
}
