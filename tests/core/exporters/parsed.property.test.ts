/** Whatever texts a design holds, its jobs, tags and resources among them, parsers read what is written. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { writeFor } from '#core/compile/compile-project.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { exporters } from '#core/exporters/index.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { anyJob } from '../../support/any-job.ts';
import { anyResource } from '../../support/any-resource.ts';
import { awkwardPipeline } from './databricks/awkward-pipelines.ts';

const text = fc.constantFrom(
  ...["it's", '"""', 'a\nb', '{{ x }}', '%} {% raw %}', ': no', '- no', 'off', '1e3', '#no'],
  ...['$\u007Bvar.x}', '\u2028line', '\u0085next', '\u0000nul', '$(touch x)', '\ud83d\ude80 größe'],
);

const designs = fc
  .record({
    pipeline: awkwardPipeline,
    resources: fc.dictionary(text, anyResource, { maxKeys: 2, noNullPrototype: true }),
    jobs: fc.dictionary(text, anyJob, { maxKeys: 2, noNullPrototype: true }),
    tags: fc.uniqueArray(text, { maxLength: 3 }),
  })
  .map(({ pipeline, resources, jobs, tags }): Pipeline => {
    const tagged = nodesOf(pipeline).map(
      (node): PipelineNode =>
        node.type === 'table' ? { ...node, fields: { ...node.fields, tags } } : node,
    );
    return {
      ...pipeline,
      nodes: Object.fromEntries(tagged.map((node) => [node.id, node])),
      resources,
      jobs: { ...pipeline.jobs, ...jobs },
    };
  });

/** Specs of the Lakeflow Framework are written plainly and as templates, in either notation. */
const choices = {
  lakeflow: [{}, { specTemplates: 'yes' }, { specFormat: 'yaml' }],
  databricks: [{ schemas: 'created' }],
  spark: [{}],
  etl: [{}],
} as const;

describe.each(exporters.map((exporter) => ({ id: exporter.id, exporter })))('$id', (one) => {
  const { id, exporter } = one;
  const samples = fc.sample(designs, { numRuns: 12, seed: 3 });
  const written = choices[id].flatMap((options) =>
    samples.flatMap((pipeline): readonly OutputFile[] => {
      const output = { exporter: id, options: { [id]: { ...options } } };
      return writeFor(exporter, pipeline, output, []).files;
    }),
  );

  test('YAML and JSON can be read', () => {
    for (const file of written) {
      if (/\.ya?ml$/.test(file.path)) expect(() => load(file.text), file.path).not.toThrow();
      if (file.path.endsWith('.json')) JSON.parse(file.text);
    }
  });

  test('no path leaves the folder', () => {
    for (const { path } of written) expect(path).toMatch(/^[\w.](?:(?!\.\.)[\w ./-])*$/);
  });
});
