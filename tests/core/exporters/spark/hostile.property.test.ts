/** Whatever names and texts a design holds, what is written is Python, YAML and shell, and says them. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test, vi } from 'vitest';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { columns, expectation, project, source, templateKit } from '#core/templates/build.ts';
import { hasTool } from '../../../support/tool.ts';
import { writeSpark } from './write.ts';

const pieces = fc.constantFrom(
  ...['"', "'", '"""', '\\', '\n', '\r', '$(id)', '`id`', '%}', '{{', '}}', '{', '}', '{catalog}'],
  ...['#', ': ', '- ', '\u2028', 'é', '日本', '🙂', 'class', 'None', ';', '--', '/*', '../', ' '],
);
const hostile = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

const designs = fc
  .record({
    name: hostile,
    comment: hostile,
    key: hostile,
    value: hostile,
    rule: hostile,
    path: hostile,
    other: hostile,
  })
  .map(({ name, comment, key, value, rule, path, other }): Pipeline => {
    const { table, tableOf, sink } = templateKit('sales', 'shop');
    const nodes = [
      source('cloud-files', 'orders', {
        path,
        options: { 'cloudFiles.format': 'json', [key]: value },
        schema: columns('order_id BIGINT'),
      }),
      source('kafka', 'topic', { options: { subscribe: value, [key]: value } }),
      tableOf(
        'bronze.orders',
        {
          orders: { from: 'source.orders', select: ['*', value] },
          [other]: { from: 'source.topic', where: [value], options: { [key]: value } },
        },
        { comment, properties: { [key]: value }, clusterColumns: [key] },
      ),
      table(
        'silver.orders',
        { from: 'bronze.orders', alias: key, query: `SELECT ${value}` },
        {
          comment,
          expectations: [expectation(rule, value, 'warn'), expectation(rule, value, 'fail')],
          quarantine: { mode: 'table', table: key },
        },
      ),
      table(
        'silver.changes',
        { from: 'bronze.orders' },
        {
          changeCapture: {
            keys: [key],
            sequenceBy: value,
            scdType: '2',
            exceptColumns: [other],
            applyAsDeletes: rule,
          },
        },
      ),
      sink(
        'out',
        { from: 'bronze.orders' },
        { format: 'kafka', layer: 'silver', options: { [key]: value } },
      ),
    ];
    const design = project(name, nodes, {
      environments: ['dev', other],
      variables: { [key]: { dev: value, [other]: comment } },
    });
    const orders = design.nodes['silver.orders' as NodeId];
    if (!orders) return design;
    return {
      ...design,
      nodes: { ...design.nodes, ['silver.orders' as NodeId]: { ...orders, name } },
    };
  });

/** Many designs are written, beside whatever else the machine does. */
vi.setConfig({ testTimeout: 120_000 });

const samples = fc.sample(designs, { numRuns: 25, seed: 11 });

const program = `
import ast, json, sys
for path, text in json.load(sys.stdin):
    try:
        ast.parse(text)
    except SyntaxError as error:
        print(path, error, repr(text.splitlines()[(error.lineno or 1) - 1]))
`;

describe.skipIf(!hasTool('python3', 'no module is read by it'))('Python', () => {
  test('reads every module', () => {
    const modules = samples.flatMap((design) =>
      writeSpark(design, { changes: 'auto-cdc' })
        .files.concat(writeSpark(design).files)
        .filter(({ path }) => path.endsWith('.py'))
        .map(({ path, text }) => [path, text] as const),
    );
    const { stdout, stderr } = spawnSync('python3', ['-c', program], {
      input: JSON.stringify(modules),
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toBe('');
    expect(modules.length).toBeGreaterThan(samples.length * 4);
  });
});

test('YAML reads every spec, and its settings are texts', () => {
  for (const design of samples) {
    for (const { path, text } of writeSpark(design).files) {
      if (!path.endsWith('.yml')) continue;
      const spec = load(text) as { readonly configuration: Readonly<Record<string, unknown>> };
      expect(Object.values(spec.configuration).every((value) => typeof value === 'string')).toBe(
        true,
      );
      expect(Object.keys(spec).sort((a, b) => (a < b ? -1 : 1))).toEqual([
        'catalog',
        'configuration',
        'database',
        'libraries',
        'name',
        'storage',
      ]);
    }
  }
});

test('no path leaves the project, and no two are the same', () => {
  for (const design of samples) {
    const paths = writeSpark(design).files.map(({ path }) => path.toLowerCase());
    expect(paths.filter((path) => !/^[\w.][\w./-]*$/.test(path) || path.includes('..'))).toEqual(
      [],
    );
    expect(new Set(paths).size).toBe(paths.length);
  }
});

describe.skipIf(!hasTool('shellcheck', 'no script is checked by it'))('shellcheck', () => {
  test.each(['computed', 'auto-cdc'] as const)(
    'finds nothing in the script, changes %s',
    (changes) => {
      const [design] = samples;
      const script = design ? writeSpark(design, { changes }).text('scripts/run_local.sh') : '';
      const { stdout } = spawnSync('shellcheck', ['-'], { input: script, encoding: 'utf8' });
      expect(stdout).toBe('');
    },
  );
});
