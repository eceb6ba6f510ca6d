import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { specSchema } from '#core/rules/lakeflow/spec-schema.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

function written(pipeline: Pipeline, specFormat: 'json' | 'yaml' = 'json') {
  const { files } = lakeflow.write(pipeline, { specFormat }, () => undefined);
  return { pipeline, files };
}

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
      `${spec}.json cannot be read again, which is a fault of this app.`,
    ],
  },
});
