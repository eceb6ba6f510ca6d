import { expect, test } from 'vitest';
import { nodeTypes } from '#core/node-types/index.ts';
import {
  kindOf,
  nodeTypeNames,
  schemaAt,
  schemaOf,
  startValueOf,
} from '#ui/forms/schema/form-schema.ts';
import {
  isAlwaysThere,
  isWrittenBy,
  sectionsOf,
  sqlKindOf,
} from '#ui/forms/schema/form-sections.ts';

test('every node type has a schema', () => {
  expect(nodeTypeNames).toHaveLength(Object.keys(nodeTypes).length);
  expect(new Set<string>(nodeTypeNames)).toEqual(new Set(Object.keys(nodeTypes)));
});

test('every field of a table stands in exactly one section', () => {
  const inSections = [...sectionsOf(schemaOf('table')).values()].flat();
  const { id: _, type, name, kept, ...fields } = schemaOf('table').properties ?? {};
  expect(inSections).toHaveLength(Object.keys(fields).length);
  expect(new Set<string>(inSections)).toEqual(new Set(Object.keys(fields)));
});

test.each([
  [['comment'], 'text'],
  [['layer'], 'choice'],
  [['clusterAuto'], 'flag'],
  [['clusterColumns'], 'names'],
  [['properties'], 'map'],
  [['quarantine'], 'group'],
  [['quarantine', 'rules'], 'list'],
  [['flows', 'any name', 'changeFeed'], 'choices'],
  [['expectations', '3', 'constraint'], 'text'],
])('%j is edited as a %s', (path, kind) => {
  const schema = schemaAt(schemaOf('table'), path);
  expect(schema && kindOf(schema)).toBe(kind);
});

test('declared columns are edited as columns', () => {
  const schema = schemaAt(schemaOf('cloud-files'), ['schema']);
  expect(schema && kindOf(schema)).toBe('columns');
});

test('a group starts with what it has to have', () => {
  const schema = schemaAt(schemaOf('table'), ['quarantine']);
  expect(schema && startValueOf(schema)).toEqual({ mode: 'flag' });
});

test('what the model always has cannot be taken away, though texts may leave it out', () => {
  const table = schemaOf('table');
  expect(isAlwaysThere(['kind'], table)).toBe(true);
  expect(isAlwaysThere(['comment'], table)).toBe(false);
  const flow = schemaAt(table, ['flows', 'a']) ?? {};
  expect(isAlwaysThere(['flows', 'a', 'options'], flow)).toBe(false);
});

test.each([
  [['flows', 'orders', 'where', '0'], 'condition'],
  [['flows', 'orders', 'select'], 'expression'],
  [['flows', 'orders', 'query'], 'query'],
  [['options', 'query'], undefined],
  [['comment'], undefined],
])('%j is SQL of kind %s', (path, kind) => {
  expect(sqlKindOf(path)).toBe(kind);
});

test('the language of a table is only asked for where definitions are code of some language', () => {
  expect(isWrittenBy('databricks', 'language')).toBe(true);
  expect(isWrittenBy('lakeflow', 'language')).toBe(false);
  expect(isWrittenBy('lakeflow', 'comment')).toBe(true);
});
