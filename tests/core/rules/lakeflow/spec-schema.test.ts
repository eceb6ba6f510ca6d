import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { specSchema } from '#core/rules/lakeflow/spec-schema.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

function written(
  pipeline: Pipeline,
  specFormat: 'json' | 'yaml' = 'json',
  specTemplates: 'no' | 'yes' = 'no',
) {
  const { files } = lakeflow.write(pipeline, { specFormat, specTemplates }, () => undefined);
  return { pipeline, files };
}

/** Three tables of one shape; the sources have these options. */
function repeated(options: Readonly<Record<string, string>>) {
  return pipelineOf(
    ['orders', 'items', 'stores'].flatMap((name) => [
      filesNode(name, { options }),
      tableNode(`bronze.${name}`, `source.${name}`),
    ]),
  );
}

const foldedFiles = written(repeated({ 'cloudFiles.format': 'csv' }), 'json', 'yes');

const table = tableNode('bronze.orders', 'source.orders', {
  expectations: [{ name: 'a', constraint: 'a > 0', action: 'drop' }],
});
const good = pipelineOf([filesNode('orders'), table], {
  secrets: { pass: { scope: 's', key: 'k' } },
});
const withoutFormat = pipelineOf([filesNode('orders', { options: {} }), table]);
const broken = written(good);
const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main';

testRule(specSchema, {
  accepts: {
    'what is written': written(good),
    'what is written as YAML': written(good, 'yaml'),
    'what is folded into a template': foldedFiles,
  },
  reports: {
    'a spec that lacks something': [
      written(withoutFormat),
      `${spec}.json would be refused: sourceDetails.readerOptions.cloudFiles.format has to be one of avro, binaryFile, csv, json, orc, parquet, text and xml.`,
    ],
    'the same in YAML': [
      written(withoutFormat, 'yaml'),
      `${spec}.yaml would be refused: sourceDetails.readerOptions.cloudFiles.format has to be one of avro, binaryFile, csv, json, orc, parquet, text and xml.`,
    ],
    'a template without the id of its specs': [
      {
        ...foldedFiles,
        files: foldedFiles.files.map(({ value, ...file }) =>
          file.kind === 'template'
            ? { ...file, value: { ...Object(value), parameters: {} } }
            : { ...file, value },
        ),
      },
      'src/templates/bronze_erp_cloud_files_template.json would be refused: The file has to have a parameter dataFlowId, which the framework asks for.',
    ],
    'an alias that cannot be referred to': [
      written({ ...good, secrets: { 'my pass': { scope: 's', key: 'k' } } }),
      'src/pipeline_configs/dev_secrets.json would be refused: my pass is not a name the framework accepts.',
    ],
    'a text that cannot be read': [
      {
        ...broken,
        files: broken.files.map(({ value, ...file }) =>
          file.kind === 'spec' ? { ...file, text: '{' } : { ...file, value },
        ),
      },
      `${spec}.json cannot be read again. This is our bug.`,
    ],
  },
});
