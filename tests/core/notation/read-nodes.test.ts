/** What is said about the texts of nodes, and where. */
import { describe, expect, test } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { readNodes } from '#core/notation/read-nodes.ts';

const start = 'type: table\nname: orders\nlayer: silver\n';

/** Each finding as one line: place, what is underlined, words. */
function said(text: string): readonly string[] {
  return readNodes(text).findings.map(({ severity, line, column, message, hint, ...at }) =>
    [`${severity} ${line}:${column} [${text.slice(at.start, at.end)}]`, message, hint]
      .filter(Boolean)
      .join(' '),
  );
}

test('what goes without saying is filled in', () => {
  const { nodes, findings } = readNodes(start);
  expect(findings).toEqual([]);
  expect(nodes).toEqual([
    {
      id: 'silver.orders',
      type: 'table',
      name: 'orders',
      fields: {
        layer: 'silver',
        kind: 'streaming-table',
        group: 'main',
        flowId: 'silver_orders',
        flows: {},
      },
    },
  ]);
});

test('a text about a known node needs no id', () => {
  const [node] = readNodes(start, 'silver.was_here' as NodeId).nodes;
  expect(node?.id).toBe('silver.was_here');
});

test('several documents, or a list, are several nodes', () => {
  const source = 'type: kafka\nname: clicks\noptions:\n  subscribe: clicks\n';
  const names = (text: string) => readNodes(text).nodes.map(({ id }) => id);
  expect(names(`${start}---\n${source}`)).toEqual(['silver.orders', 'source.clicks']);
  expect(names('- { type: kafka, name: a }\n- { type: kafka, name: b }\n')).toEqual([
    'source.a',
    'source.b',
  ]);
});

test('numbers and words stand for texts as they are written', () => {
  const [node] = readNodes(
    'type: kafka\nname: 007\noptions:\n  header: True\n  maxFiles: 1_000\n  rate: 1.50\n',
  ).nodes;
  expect(node?.name).toBe('007');
  expect(node?.fields).toEqual({ options: { header: 'True', maxFiles: '1_000', rate: '1.50' } });
});

describe('findings', () => {
  test('name the line that is no YAML', () => {
    expect(said(`${start}comment: a: b\n`)).toMatchInlineSnapshot(`
      [
        "error 4:11 [:] A text with a colon and a space in it needs quotes.",
      ]
    `);
  });

  test('show keys that mean nothing, and keep them', () => {
    expect(
      said(`${start}coment: Orders\nflows:\n  orders:\n    from: a\n    colour: red\n`),
    ).toMatchInlineSnapshot(`
      [
        "warning 4:1 [coment] \`coment\` is not a field of a table; it is kept as is. Did you mean \`comment\`?",
        "warning 8:5 [colour] \`flows.orders.colour\` means nothing here; it is kept as is.",
      ]
    `);
  });

  test('say what a value has to be', () => {
    expect(
      said(`${start}kind: streming-table\nflows: []\ndatabase:\nclusterColumns: id\n`),
    ).toMatchInlineSnapshot(`
      [
        "info 6:1 [database] \`database\` has no value, so it is left out.",
        "error 4:7 [streming-table] \`kind\` has to be streaming-table, materialized-view or temporary-view, but "streming-table" stands here. Did you mean \`streaming-table\`?",
        "error 7:17 [id] \`clusterColumns\` has to be a list, but "id" stands here.",
        "error 5:8 [[]] \`flows\` has to be a set of keys with values, but a list stands here.",
      ]
    `);
  });

  test('say what is missing', () => {
    expect(said('layer: silver\n')).toMatchInlineSnapshot(`
      [
        "error 1:1 [layer] \`type\` is missing. Say what this is: cloud-files, delta-table, kafka, event-hubs, snapshot-files, batch-files, jdbc, sql, python, table or sink.",
        "error 1:1 [layer] \`name\` is missing.",
      ]
    `);
    expect(said('type: tabel\nname:\n')).toMatchInlineSnapshot(`
      [
        "error 1:7 [tabel] There is no type \`tabel\`. It is one of cloud-files, delta-table, kafka, event-hubs, snapshot-files, batch-files, jdbc, sql, python, table or sink.",
        "error 2:1 [name] \`name\` has to be a text.",
      ]
    `);
    expect(said('type: table\nname: a\nflows: { a: { mode: batch } }\n')).toMatchInlineSnapshot(`
      [
        "error 1:1 [type] \`layer\` is missing.",
        "error 3:10 [a] \`flows.a.from\` is missing.",
      ]
    `);
  });

  test('point at keys that stand twice', () => {
    expect(said(`${start}comment: a\ncomment: b\n`)).toMatchInlineSnapshot(`
      [
        "error 5:1 [comment] \`comment\` stands twice in one object. Keep the one that is meant.",
      ]
    `);
  });

  test('say that a text is no node', () => {
    expect(said('hello')).toMatchInlineSnapshot(`
      [
        "error 1:1 [hello] A table, source or sink is a set of keys with values. Begin with \`type: table\` or another type, and put one key on each line.",
      ]
    `);
    expect(said('')).toMatchInlineSnapshot(`
      [
        "error 1:1 [] The file is empty.",
      ]
    `);
  });
});
