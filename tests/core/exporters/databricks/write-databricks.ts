/** Writes a pipeline as a Databricks bundle, for tests: files by path, and what was reported. */
import type { Diagnostic } from '#core/diagnostics.ts';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import type { Written } from '#core/exporters/define.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { writeDesign } from '../../../support/write-design.ts';

export interface WrittenBundle extends Written {
  readonly texts: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of what was reported, without the prefix. */
  readonly topics: readonly string[];
}

export const languages = ['python', 'sql'] as const;

export function writeDatabricks(
  pipeline: Pipeline,
  language: (typeof languages)[number] = 'sql',
  schemas: 'there' | 'created' = 'there',
): WrittenBundle {
  const diagnostics: Diagnostic[] = [];
  const written = writeDesign(databricks, pipeline, { language, schemas }, diagnostics);
  return {
    ...written,
    texts: Object.fromEntries(written.files.map(({ path, text }) => [path, text])),
    diagnostics,
    topics: diagnostics.map(({ code }) => code.replace('export/databricks/', '')),
  };
}
