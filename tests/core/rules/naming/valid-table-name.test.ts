import { validTableName } from '#core/rules/naming/valid-table-name.ts';
import { pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(validTableName, {
  accepts: {
    'plain names, tokens and letters of any language': pipelineOf([
      tableNode('bronze.orders', 'source.orders'),
      tableNode('bronze.orders_{run_id}', 'source.orders'),
      tableNode('bronze.größe-1', 'source.orders'),
    ]),
    'the full name of a sink': pipelineOf([
      sinkNode('copy', 'bronze.orders', { options: { tableName: 'lake.out.copy' } }),
    ]),
  },
  reports: {
    'characters that are refused': [
      pipelineOf([
        tableNode('bronze.a b', 'source.a'),
        tableNode('bronze.c/d', 'source.a'),
        tableNode('bronze.e\tf', 'source.a'),
        tableNode('bronze.g.h', 'source.a'),
      ]),
      'bronze.a b has a name that Unity Catalog refuses: it holds a space.',
      'bronze.c/d has a name that Unity Catalog refuses: it holds a slash.',
      'bronze.e\tf has a name that Unity Catalog refuses: it holds a control character.',
      'bronze.g.h has a name that Unity Catalog refuses: it holds a dot.',
    ],
    'a name that is too long': [
      pipelineOf([{ ...tableNode('bronze.long', 'source.a'), name: 'x'.repeat(256) }]),
      `bronze.${'x'.repeat(256)} has a name that Unity Catalog refuses: it has 256 characters.`,
    ],
    'a value that makes the name invalid': [
      pipelineOf([tableNode('bronze.{prefix}orders', 'source.a')], {
        environments: ['dev', 'prd'],
        variables: { prefix: { dev: 'd_', prd: 'p.' } },
      }),
      'bronze.{prefix}orders has a name that Unity Catalog refuses: it holds a dot in prd.',
    ],
    'the table of a sink': [
      pipelineOf([
        sinkNode('copy', 'bronze.orders', { options: { tableName: 'lake.out.my copy' } }),
      ]),
      'sink.copy has a name that Unity Catalog refuses: it holds a space.',
    ],
    'the table of a quarantine': [
      pipelineOf([
        tableNode('bronze.orders', 'source.a', {
          quarantine: { mode: 'table', table: 'bad rows' },
        }),
      ]),
      'the quarantine of bronze.orders has a name that Unity Catalog refuses: it holds a space.',
    ],
  },
});
