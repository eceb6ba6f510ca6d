/** Writes a pipeline with the Lakeflow exporter, for tests: files by path, and what was reported. */
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import type { Written } from '#core/exporters/define.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { ChoicesOf } from '#core/exporters/targets.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

export interface WrittenPipeline extends Written {
  readonly texts: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
  /** A written JSON file; throws where there is none. */
  json(path: string): Record<string, unknown>;
  /** Codes of what was reported, without the prefix. */
  readonly topics: readonly string[];
}

export function writePipeline(
  pipeline: Pipeline,
  choices: Partial<ChoicesOf<'lakeflow'>> = {},
): WrittenPipeline {
  const diagnostics: Diagnostic[] = [];
  const written = lakeflow.write(
    pipeline,
    { specFormat: 'json', specTemplates: 'no', ...choices },
    topicReporter('export/lakeflow', diagnostics),
  );
  const texts = Object.fromEntries(written.files.map(({ path, text }) => [path, text]));
  return {
    ...written,
    texts,
    diagnostics,
    topics: diagnostics.map(({ code }) => code.replace('export/lakeflow/', '')),
    json(path) {
      const text = texts[path];
      if (text === undefined) {
        throw new Error(`${path} was not written, only ${Object.keys(texts).join(', ')}`);
      }
      return JSON.parse(text) as Record<string, unknown>;
    },
  };
}
