import { expect, it } from 'vitest';
import { mergeImport } from '#core/compile/merge-import.ts';
import { resolveClashes } from '#core/editing/resolve-clashes.ts';
import type { Job } from '#core/jobs/job.ts';
import { emptyPipeline, type NodeId, type Pipeline } from '#core/model/pipeline.ts';

const id = 'source.orders' as NodeId;

const withPath = (path: string, dev = ''): Pipeline => ({
  ...emptyPipeline,
  variables: { catalog: { dev } },
  nodes: { [id]: { id, type: 'cloud-files', name: 'orders', fields: { path, options: {} } } },
});

const empty = { ...emptyPipeline, variables: {} };

it('takes the new reading of a node that was not touched', () => {
  const merged = mergeImport(withPath('/a'), withPath('/a'), withPath('/b'));
  expect(merged.pipeline.nodes[id]).toEqual(withPath('/b').nodes[id]);
});

it('keeps a node that was changed by hand', () => {
  const merged = mergeImport(withPath('/a'), withPath('/mine'), withPath('/b'));
  expect(merged.pipeline.nodes[id]).toEqual(withPath('/mine').nodes[id]);
});

it('keeps a node that was taken away by hand away', () => {
  expect(mergeImport(withPath('/a'), empty, withPath('/b')).pipeline.nodes).toEqual({});
});

it('adds what is new and drops what its files do not hold any more', () => {
  expect(mergeImport(empty, empty, withPath('/b')).pipeline.nodes).toEqual(withPath('/b').nodes);
  expect(mergeImport(withPath('/a'), withPath('/a'), empty).pipeline.nodes).toEqual({});
});

it('keeps values of variables that were filled in', () => {
  const merged = mergeImport(withPath('/a'), withPath('/a', 'dev_catalog'), withPath('/a'));
  expect(merged.pipeline.variables).toEqual({ catalog: { dev: 'dev_catalog' } });
});

it('keeps jobs that were made or changed by hand, and takes the new reading of others', () => {
  const at = (cron: string): Job => ({
    trigger: { kind: 'schedule', cron, timeZone: 'UTC' },
    selection: {},
  });
  const withJobs = (jobs: Pipeline['jobs']): Pipeline => ({ ...empty, jobs });
  const merged = mergeImport(
    withJobs({ read: at('0 0 1 * * ?'), changed: at('0 0 1 * * ?') }),
    withJobs({ read: at('0 0 1 * * ?'), changed: at('0 0 2 * * ?'), made: at('0 0 3 * * ?') }),
    withJobs({ read: at('0 0 4 * * ?'), changed: at('0 0 4 * * ?'), added: at('0 0 4 * * ?') }),
  );
  expect(merged.pipeline.jobs).toEqual({
    read: at('0 0 4 * * ?'),
    changed: at('0 0 2 * * ?'),
    made: at('0 0 3 * * ?'),
    added: at('0 0 4 * * ?'),
  });
  expect(mergeImport(empty, empty, empty).pipeline).not.toHaveProperty('jobs');
});

it('tells of nodes that both changed, and of no others', () => {
  const { clashes } = mergeImport(withPath('/a'), withPath('/mine'), withPath('/b'));
  expect(clashes).toEqual([
    { mine: withPath('/mine').nodes[id], theirs: withPath('/b').nodes[id] },
  ]);
  for (const [base, mine, theirs] of [
    ['/a', '/a', '/b'],
    ['/a', '/mine', '/a'],
    ['/a', '/b', '/b'],
  ] as const) {
    expect(mergeImport(withPath(base), withPath(mine), withPath(theirs)).clashes).toEqual([]);
  }
});

it('tells of nodes that were drawn by hand before files bring them', () => {
  const { clashes } = mergeImport(emptyPipeline, withPath('/mine'), withPath('/b'));
  expect(clashes).toHaveLength(1);
});

it('settles a clash as it is chosen', () => {
  const { pipeline, clashes } = mergeImport(withPath('/a'), withPath('/mine'), withPath('/b'));
  const pathsWith = (choice: 'mine' | 'theirs' | 'both') =>
    Object.values(resolveClashes(pipeline, clashes, { [id]: choice }).nodes).map(({ fields }) =>
      'path' in fields ? fields.path : undefined,
    );
  expect(pathsWith('mine')).toEqual(['/mine']);
  expect(pathsWith('theirs')).toEqual(['/b']);
  expect(pathsWith('both')).toEqual(['/mine', '/b']);
});
