/** Writes designs as projects of open-source Spark. */
import type { Finding } from '#core/diagnostics.ts';
import type { Written } from '#core/exporters/define.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

export interface WrittenProject extends Written {
  readonly said: readonly (Finding & { readonly topic: string })[];
  text(path: string): string;
}

export function writeSpark(
  pipeline: Pipeline,
  choices: Partial<Parameters<typeof spark.write>[1]> = {},
): WrittenProject {
  const said: (Finding & { topic: string })[] = [];
  const written = spark.write(
    pipeline,
    { version: '4.3', changes: 'computed', ...choices },
    (topic, finding) => said.push({ topic, ...finding }),
  );
  const text = (path: string): string => {
    const file = written.files.find((one) => one.path === path);
    if (!file) throw new Error(`There is no ${path}.`);
    return file.text;
  };
  return { ...written, said, text };
}
