/** Writes designs as projects of open-source Spark. */
import type { Diagnostic } from '#core/diagnostics.ts';
import type { Written } from '#core/exporters/define.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { writeDesign } from '../../../support/write-design.ts';

export interface WrittenProject extends Written {
  readonly said: readonly (Diagnostic & { readonly topic: string })[];
  text(path: string): string;
}

export function writeSpark(
  pipeline: Pipeline,
  choices: Partial<Parameters<typeof spark.write>[1]> = {},
): WrittenProject {
  const diagnostics: Diagnostic[] = [];
  const written = writeDesign(
    spark,
    pipeline,
    { version: '4.3', changes: 'computed', ...choices },
    diagnostics,
  );
  const said = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    topic: diagnostic.code.replace('export/spark/', ''),
  }));
  const text = (path: string): string => {
    const file = written.files.find((one) => one.path === path);
    if (!file) throw new Error(`There is no ${path}.`);
    return file.text;
  };
  return { ...written, said, text };
}
