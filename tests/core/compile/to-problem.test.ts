/** Problems stand where people can find them in what they uploaded. */
import { expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { linesOf, toProblem } from '#core/compile/to-problem.ts';

const text = `[{
  "data_flow_id": "1",
  "data_flow_group": "A",
  "source_format": "cloudFiles",
  "source_details": { "source_path_dev": "{landing}/orders" },
  "bronze_database_dev": "lake.bronze",
  "bronze_table": "orders",
  "bronze_reader_options": { "cloudFiles.format": "json" }
}]`;

test('a placeholder without a value stands where it is used first', () => {
  const files = [{ path: 'onboarding.json', text }];
  const reading = readLegacy({ importer: 'dlt-meta', files, environments: [] });
  const compiled = compileProject(reading.pipeline, { exporter: 'lakeflow' }, reading);
  const lines = linesOf(files);
  const problems = compiled.diagnostics.map((found) => toProblem(found, lines, compiled));
  expect(problems.find(({ code }) => code === 'environments/empty-variable')).toMatchObject({
    message: '{landing} has no value for dev.',
    field: ['variables', 'landing', 'dev'],
    file: 'onboarding.json',
    line: 5,
    path: '[0].source_details.source_path_dev',
  });
});
