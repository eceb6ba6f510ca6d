import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { fileReferences } from '#core/rules/lakeflow/file-references.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main';
const complete = pipelineOf([
  filesNode('orders', { schema: { type: 'struct', fields: [] } }),
  tableNode('bronze.orders', 'source.orders', {
    expectations: [{ name: 'a', constraint: 'a > 0', action: 'drop' }],
  }),
]);
const withFunction = pipelineOf([
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders', {
    kept: {
      lakeflow: { '/sourceDetails/pythonTransform': { functionPath: 'clean.py' } },
    },
  }),
]);

const repeated = pipelineOf(
  ['orders', 'items', 'stores'].flatMap((name) => [
    filesNode(name, { schema: { type: 'struct', fields: [] } }),
    tableNode(`bronze.${name}`, `source.${name}`),
  ]),
);

function written(
  pipeline: Pipeline,
  specFormat: 'json' | 'yaml',
  without = '',
  specTemplates: 'no' | 'yes' = 'no',
) {
  const { files } = lakeflow.write(pipeline, { specFormat, specTemplates }, () => undefined);
  return {
    pipeline,
    files: files.filter(({ path }) => without === '' || !path.includes(without)),
  };
}

testRule(fileReferences, {
  accepts: {
    'specs whose files are there': written(complete, 'json'),
    'specs in YAML whose files are there': written(complete, 'yaml'),
    'specs of a template whose files are there': written(repeated, 'json', '', 'yes'),
  },
  reports: {
    'a schema that is gone': [
      written(complete, 'json', '/schemas/'),
      `${spec}.json names orders_schema.json, but src/dataflows/bronze_erp/schemas/orders_schema.json is not in the bundle.`,
    ],
    'a schema that one spec of a template names': [
      written(repeated, 'json', 'items_schema', 'yes'),
      'src/dataflows/bronze_erp/dataflowspec/bronze_erp_cloud_files_main.json names items_schema.json, but src/dataflows/bronze_erp/schemas/items_schema.json is not in the bundle.',
    ],
    'expectations that are gone, in YAML': [
      written(complete, 'yaml', '/expectations/'),
      `${spec}.yaml names ./orders_expectations.yaml, but src/dataflows/bronze_erp/expectations/orders_expectations.yaml is not in the bundle.`,
    ],
    'a function only the user has': [
      written(withFunction, 'json'),
      `${spec}.json names clean.py, but src/dataflows/bronze_erp/python_functions/clean.py is not in the bundle.`,
    ],
  },
});
