/** Our own schema of specs agrees with that of the framework, but for what is listed here. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuesIn } from '#core/exporters/lakeflow/schema/check-file.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { frameworkErrors, hasConformance } from '../../../../support/conformance.ts';
import { bronze } from '../edit/edit-file.ts';
import { writePipeline } from '../write-pipeline.ts';

const others = pipelineOf([
  filesNode('orders'),
  completeSource('kafka', 'events'),
  completeSource('delta-table', 'raw'),
  completeSource('event-hubs', 'hub'),
  completeSource('snapshot-files', 'copies'),
  tableNode('bronze.orders', '', {
    flows: {
      orders: { from: 'source.orders', once: true },
      events: { from: 'source.events', refine: { where: ['a'] } },
    },
    changeCapture: { keys: ['id'], sequenceBy: 'ts', scdType: '1' },
  }),
  tableNode('bronze.raw', 'source.raw', {
    snapshotCapture: { keys: ['id'], scdType: '2' },
    expectations: [{ name: 'a', constraint: 'a > 0', action: 'drop' }],
  }),
  tableNode('bronze.copies', 'source.copies', { snapshotCapture: { keys: ['id'], scdType: '2' } }),
  sinkNode('out', 'source.hub'),
  sinkNode('topic', 'source.orders', {
    format: 'kafka',
    options: { topic: 't', 'kafka.bootstrap.servers': 'b' },
  }),
]);

const kinds = ['spec', 'expectations'];
const files = [bronze, others].flatMap((pipeline) =>
  writePipeline(pipeline).files.filter(({ kind }) => kinds.includes(kind)),
);

interface Disagreement {
  readonly why: string;
  /** A changed file that only one of the two accepts. */
  readonly applies: (change: Change) => boolean;
}

interface Change {
  readonly what: 'removed' | 'unknown key' | 'wrong value';
  /** Where, ending with the key. */
  readonly path: readonly string[];
}

/** We refuse what the framework's schema lets pass, because its code fails on it or ignores it. */
const stricter: readonly Disagreement[] = [
  {
    why: 'options are texts',
    applies: ({ what, path }) =>
      what === 'wrong value' && /readerOptions|sinkOptions|tableProperties/.test(path.join()),
  },
  { why: 'scd_type is 1 or 2', applies: ({ path }) => path.at(-1) === 'scd_type' },
  {
    why: 'keys of targetDetails that the code does not know make it fail',
    applies: ({ what, path }) => what === 'unknown key' && path.at(-2) === 'targetDetails',
  },
  {
    why: 'keys of a flow that the code does not know do nothing',
    applies: ({ what, path }) => what === 'unknown key' && /^f_\w+$/.test(path.at(-2) ?? ''),
  },
  {
    why: 'keys of a view that the code does not know do nothing',
    applies: ({ what, path }) => what === 'unknown key' && /^v_\w+$/.test(path.at(-2) ?? ''),
  },
  {
    why: 'keys of an expectation that the code does not know do nothing',
    applies: ({ what, path }) => what === 'unknown key' && /^expect/.test(path[0] ?? ''),
  },
  { why: 'staging tables are an object', applies: ({ path }) => path.at(-1) === 'stagingTables' },
  {
    why: 'kinds of expectation that the code does not know are ignored',
    applies: ({ what, path }) => what === 'unknown key' && path.length === 1,
  },
  {
    why: 'the code fails to make a table of a standard spec that reads in batch',
    applies: ({ what, path }) => what === 'removed' && path.at(-1) === 'cdcSnapshotSettings',
  },
  {
    why: 'an expectations file without expectations counts as missing',
    applies: ({ what, path }) => what === 'removed' && /^expect/.test(path[0] ?? ''),
  },
];

type Container = Record<string, unknown>;

function objectsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objectsIn(one, [...path, key]));
  return Array.isArray(value) ? inner : [path, ...inner];
}

function containerAt(root: unknown, path: readonly string[]): Container {
  let container = root as Container;
  for (const key of path) container = container[key] as Container;
  return container;
}

/** All ways to change one key of a value. */
function mutationsOf(value: unknown): readonly (Change & { readonly value: unknown })[] {
  return objectsIn(value).flatMap((path) => {
    const change = (what: Change['what'], key: string, apply: (container: Container) => void) => {
      const copy: unknown = structuredClone(value);
      apply(containerAt(copy, path));
      return { what, path: [...path, key], value: copy };
    };
    const keys = Object.keys(containerAt(value, path));
    return [
      change('unknown key', 'unheardOf', (container) => {
        container.unheardOf = 'x';
      }),
      ...keys.map((key) =>
        change('removed', key, (container) => {
          delete container[key];
        }),
      ),
      ...[7, 'unheard of', ['x'], true].flatMap((wrong) =>
        keys.map((key) =>
          change('wrong value', key, (container) => {
            container[key] = wrong;
          }),
        ),
      ),
    ];
  });
}

/** Disagreements that were seen. */
const met = new Set<string>();

/** @param ours whether it is us who accept the change */
function isKnown(change: Change, ours: boolean): boolean {
  const known = ours ? undefined : stricter.find(({ applies }) => applies(change));
  if (known) met.add(known.why);
  return known !== undefined;
}

describe.skipIf(!hasConformance)('beside the schema of the framework', () => {
  test.each(files)('$path is accepted by both', ({ kind, text }) => {
    const value: unknown = JSON.parse(text);
    expect(frameworkErrors(kind, value)).toEqual([]);
    expect(issuesIn(kind, value)).toEqual([]);
  });

  test.each(files)('both say the same of every change of $path', ({ kind, text }) => {
    const surprises = mutationsOf(JSON.parse(text)).flatMap(({ value, ...change }) => {
      const theirs = frameworkErrors(kind, value).length === 0;
      const ours = issuesIn(kind, value).length === 0;
      return theirs === ours || isKnown(change, ours) ? [] : [{ ...change, theirs, ours }];
    });
    expect(surprises).toEqual([]);
  });

  test('no known disagreement is out of date', () => {
    expect(stricter.map(({ why }) => why).filter((why) => !met.has(why))).toEqual([]);
  });

  test('only we accept the schema evolution mode none, which Auto Loader knows', () => {
    const options = { 'cloudFiles.format': 'json', 'cloudFiles.schemaEvolutionMode': 'none' };
    const pipeline = pipelineOf([
      filesNode('orders', { options }),
      tableNode('bronze.orders', 'source.orders'),
    ]);
    const { files: written, topics } = writePipeline(pipeline);
    const value: unknown = JSON.parse(written.find(({ kind }) => kind === 'spec')?.text ?? '');
    expect(issuesIn('spec', value)).toEqual([]);
    expect(frameworkErrors('spec', value)).not.toEqual([]);
    expect(topics).toEqual(['schema-evolution']);
  });
});

test('no value makes the schema throw', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('spec', 'expectations', 'secrets', 'schema'),
      fc.jsonValue(),
      (kind, value) => {
        expect(Array.isArray(issuesIn(kind, value))).toBe(true);
      },
    ),
  );
});
