import { expect, it } from 'vitest';
import { mergeImport } from '#core/compile/merge-import.ts';
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
  expect(merged.nodes[id]).toEqual(withPath('/b').nodes[id]);
});

it('keeps a node that was changed by hand', () => {
  const merged = mergeImport(withPath('/a'), withPath('/mine'), withPath('/b'));
  expect(merged.nodes[id]).toEqual(withPath('/mine').nodes[id]);
});

it('keeps a node that was taken away by hand away', () => {
  expect(mergeImport(withPath('/a'), empty, withPath('/b')).nodes).toEqual({});
});

it('adds what is new and drops what its files do not hold any more', () => {
  expect(mergeImport(empty, empty, withPath('/b')).nodes).toEqual(withPath('/b').nodes);
  expect(mergeImport(withPath('/a'), withPath('/a'), empty).nodes).toEqual({});
});

it('keeps values of variables that were filled in', () => {
  const merged = mergeImport(withPath('/a'), withPath('/a', 'dev_catalog'), withPath('/a'));
  expect(merged.variables).toEqual({ catalog: { dev: 'dev_catalog' } });
});
