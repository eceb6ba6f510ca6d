/** Telling uploaded files apart, and refusing those that are something else. */
import { describe, expect, test } from 'vitest';
import {
  bronzeEntry,
  findingsOf,
  importFiles,
  nodeOf,
  topicsOf,
} from '../../../../support/import-dlt-meta.ts';

const kindOf = (content: unknown, path = 'a.json') =>
  importFiles({ [path]: content }).found[0]?.kind;

describe('a file is told by what it holds', () => {
  test.each([
    ['onboarding file', [bronzeEntry()]],
    ['onboarding file', bronzeEntry()],
    ['expectations', { expect_or_drop: { a: 'a is not null' } }],
    ['silver transformations', [{ target_table: 'a', select_exp: ['a'] }]],
    ['unknown', { name: 'package' }],
    ['unknown', []],
    ['unknown', 7],
  ])('as %s', (kind, content) => {
    expect(kindOf(JSON.stringify(content))).toBe(kind);
  });
});

test.each([
  [
    'inner objects',
    [{ data_flow_id: '1', bronze_dev: {}, source_details_dev: {} }],
    'nests each layer',
  ],
  [
    'other layers',
    [{ data_flow_id: '1', landing_table: 'a', treasury_table: 'b' }],
    'landing, refinery',
  ],
  ['no ids', [{ bronze_table: 'a', source_format: 'json' }], 'no entry has a "data_flow_id"'],
  ['a job', { onboarding_file_path: 'x', env: 'dev' }, 'parameters of an onboarding job'],
  ['a bundle', { variables: {} }, 'Declarative Automation Bundle'],
])('a file with %s is refused with the reason', (_, content, reason) => {
  const result = importFiles({ 'a.json': content });
  const [finding] = findingsOf(result, 'not-onboarding');
  expect(finding?.severity).toBe('error');
  expect(finding?.message).toContain('is not a DLT-META onboarding file, because');
  expect(finding?.message).toContain(reason);
});

test('a file of something else beside a good one is a note only', () => {
  const result = importFiles({ 'onboarding.json': [bronzeEntry()], 'package.json': { name: 'x' } });
  expect(findingsOf(result, 'not-onboarding')).toMatchObject([{ severity: 'info' }]);
});

test('of a file of no known shape, its first keys are told', () => {
  const content = {
    name: 'x',
    version: '1',
    scripts: {},
    license: 'MIT',
    type: 'module',
    main: 'a',
  };
  const hintOf = (text: unknown) =>
    findingsOf(importFiles({ 'package.json': text }), 'not-onboarding')[0]?.hint;
  expect(hintOf(content)).toBe(
    'It looks like neither an onboarding file nor a spec. First keys: name, version, scripts, license, type. Nothing of this file was converted.',
  );
  expect(hintOf({ variables: {} })).toBe('Nothing of this file was converted.');
});

test('a broken file never stops the good ones', () => {
  const result = importFiles({ 'a.json': '[{"x": ]', 'b.json': [bronzeEntry()], 'c.json': '' });
  expect(nodeOf(result, 'table', 'bronze.customers').name).toBe('customers');
  expect(findingsOf(result, 'invalid-json')).toMatchObject([
    { severity: 'error', at: { span: { file: 'a.json', start: 7 } } },
  ]);
  expect(findingsOf(result, 'empty-file')).toHaveLength(1);
  expect(result.found.map(({ kind, used }) => [kind, used])).toEqual([
    ['unreadable', false],
    ['onboarding file', true],
    ['unreadable', false],
  ]);
});

test('nothing to import is an error', () => {
  expect(topicsOf(importFiles({}))).toEqual(['error no-onboarding-file']);
});

test('templates are JSON or YAML with placeholders', () => {
  const yaml = 'data_flow_id: "1"\ndata_flow_group: g\nsource_format: kafka\nbronze_table: a\n';
  expect(kindOf(yaml, 'a.template')).toBe('onboarding file');
  expect(kindOf([bronzeEntry()], 'b.template')).toBe('onboarding file');
});

test('an id that stands twice in a file refuses the file, with both places', () => {
  const result = importFiles({ 'a.json': [bronzeEntry(), bronzeEntry({ bronze_table: 'b' })] });
  expect(result.pipeline.nodes).toEqual({});
  expect(findingsOf(result, 'duplicate-id')).toMatchObject([
    {
      severity: 'error',
      at: { path: '[1].data_flow_id' },
      related: [{ at: { path: '[0].data_flow_id' } }],
    },
  ]);
  expect(result.leaves.every(({ fates }) => fates[0]?.kind === 'dropped')).toBe(true);
});

test('an id that comes again in another file is a warning, and both are converted', () => {
  const result = importFiles({
    'a.json': [bronzeEntry()],
    'b.json': [bronzeEntry({ bronze_table: 'b' })],
  });
  expect(findingsOf(result, 'duplicate-id-across-files')).toHaveLength(1);
  expect(nodeOf(result, 'table', 'bronze.b').fields.flowId).toBe('bronze_100_2');
});

test('a key that stands twice is a warning with both places', () => {
  const text = JSON.stringify([bronzeEntry()]).replace(
    '"bronze_table"',
    '"bronze_table":"old","bronze_table"',
  );
  const result = importFiles({ 'a.json': text });
  expect(findingsOf(result, 'duplicate-key')).toMatchObject([
    { related: [{ at: { path: '[0].bronze_table' } }] },
  ]);
  expect(nodeOf(result, 'table', 'bronze.customers').name).toBe('customers');
});

test('a file that no entry refers to is a note', () => {
  const result = importFiles({
    'onboarding.json': [bronzeEntry()],
    'dqe.json': { expect: { a: 'a > 0' } },
    'x.ddl': 'a INT',
  });
  expect(findingsOf(result, 'file-not-used').map(({ at }) => at.file)).toEqual([
    'dqe.json',
    'x.ddl',
  ]);
});
