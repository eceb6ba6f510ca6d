/** Pipelines whose every text tries to get out of where it is put. */
import fc from 'fast-check';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { alertOn, dashboardOf, landing } from '../../../support/any-resource.ts';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';

/** Each would end, or begin, something in YAML, Python, SQL or a shell. */
const texts = [
  "it's",
  'say "hi"',
  '"""',
  "'''",
  '`tick`',
  'a\nb',
  'a\r\nb\tc',
  'tail\\',
  '$\u007Bvar.catalog}',
  '$\u007Bx',
  '{catalog}',
  '{{ x }}',
  '%} {% raw %}',
  '-- comment',
  '/* open',
  '; DROP TABLE x',
  '#no',
  ': no',
  '- no',
  '&a *a !a',
  'SELECT',
  'class',
  'None',
  'off',
  '1e3',
  '\u2028line',
  '\u0085next',
  '\u0000nul',
  '\ud83d\ude80 größer 数',
  '$(touch x)',
  '{0}{}',
  '\\N{DASH} \\u0041',
];
const text = fc.constantFrom(...texts);
const key = fc.constantFrom(...texts);
const names = fc.uniqueArray(text, { minLength: 1, maxLength: 2 });
const map = fc.dictionary(key, text, { maxKeys: 2, noNullPrototype: true });

const fields = fc.record({
  comment: text,
  properties: map,
  clusterColumns: names,
  columnComments: map,
  catalogTags: map,
  columnTags: fc.array(fc.record({ column: text, name: text, value: text }), { maxLength: 2 }),
  expectations: fc.array(
    fc.record({
      name: text,
      constraint: fc.constantFrom('a > 0', "b = 'x'"),
      action: fc.constantFrom('warn', 'drop', 'fail'),
    }),
    { maxLength: 2 },
  ),
  sourceSystem: text,
  group: text,
});

interface Drawn {
  readonly own: Partial<NodeOf<'table'>['fields']>;
  readonly name: string;
  readonly source: string;
  readonly options: Readonly<Record<string, string>>;
  readonly path: string;
  readonly capture: readonly string[] | undefined;
  readonly value: string;
  readonly job: string;
}

export const awkwardPipeline: fc.Arbitrary<Pipeline> = fc
  .record({
    own: fields as unknown as fc.Arbitrary<Drawn['own']>,
    name: text,
    source: text,
    options: map,
    path: text,
    capture: fc.option(names, { nil: undefined }),
    value: text,
    job: text,
  })
  .map(pipelineOfDrawn);

function pipelineOfDrawn(drawn: Drawn): Pipeline {
  const { own, name, source, options, path, capture, value, job } = drawn;
  const files = {
    ...filesNode(source, { path, options: { 'cloudFiles.format': 'json', ...options } }),
    id: 'source.a' as NodeId,
  };
  const bronze = { ...tableNode('bronze.a', files.id, own), name };
  const silver = tableNode('silver.b', bronze.id, {
    ...own,
    database: `{catalog}.${name.replaceAll('.', '')}`,
    ...(capture && { changeCapture: { keys: capture, sequenceBy: 'at', scdType: '1' } }),
  });
  const gold = tableNode('gold.c', silver.id, {
    kind: 'materialized-view',
    comment: value,
    flows: { c: { from: silver.id, alias: source, query: 'SELECT 1 AS one -- {catalog}' } },
  });
  const sink = sinkNode('out', bronze.id, { options: { tableName: 'a.b.c', ...options } });
  return pipelineOf([files, bronze, silver, gold, { ...sink, name: value }], {
    name: value,
    environments: ['dev', 'prd'],
    variables: { catalog: { dev: 'shop_dev', prd: value } },
    jobs: {
      [job]: {
        trigger: { kind: 'manual' },
        selection: {},
        description: value,
        parameters: options,
      },
    },
    resources: {
      [job]: alertOn(silver.id, {
        query: `SELECT count(*) AS n FROM watched WHERE a = 1 -- ${source}`,
        notify: { emails: [value] },
        warehouse: path,
      }),
      [`${value}.`]: { ...dashboardOf(gold.id), pages: [{ table: gold.id, countBy: path }] },
      [`${source}|`]: { ...landing, comment: value, readers: [path], database: name },
    },
  });
}
