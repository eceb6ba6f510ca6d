import { describe, expect, it } from 'vitest';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { knownOptionsOf } from '#core/node-types/known-options/known-options.ts';
import { completeSource, sinkNode, tableNode } from '../../../support/build-pipeline.ts';

const nodes: Readonly<Record<string, PipelineNode>> = {
  'cloud files of CSV': completeSource('cloud-files', 'a', {
    options: { 'cloudFiles.format': 'csv' },
  }),
  'snapshot files': completeSource('snapshot-files', 'a'),
  'batch files': completeSource('batch-files', 'a', { format: 'xml' }),
  'a Kafka topic': completeSource('kafka', 'a'),
  'an event hub': completeSource('event-hubs', 'a'),
  'a Delta table': completeSource('delta-table', 'a'),
  'a database': completeSource('jdbc', 'a'),
  'a table': tableNode('bronze.a', ''),
  'a Delta sink': sinkNode('a', ''),
  'a Kafka sink': sinkNode('a', '', { format: 'kafka' }),
  'an Event Hubs sink': sinkNode('a', '', { format: 'event-hubs' }),
};
const keysOf = (node: PipelineNode | undefined): readonly string[] =>
  node ? knownOptionsOf(node).map(({ key }) => key) : [];

describe('knownOptionsOf', () => {
  it.each(Object.entries(nodes))(
    'lists each option of %s once, with a sentence on it',
    (_, node) => {
      const keys = keysOf(node);
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { description } of knownOptionsOf(node))
        expect(description).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('follows the format of files', () => {
    expect(keysOf(nodes['cloud files of CSV'])).toContain('header');
    expect(keysOf(nodes['batch files'])).toContain('rowTag');
    expect(keysOf(nodes['batch files'])).not.toContain('cloudFiles.format');
    expect(keysOf(completeSource('cloud-files', 'a', { options: {} }))).not.toContain('header');
    expect(
      keysOf(completeSource('cloud-files', 'a', { options: { 'cloudFiles.format': 'toString' } })),
    ).not.toContain('header');
  });

  it('knows the options that complete sources set', () => {
    for (const type of ['cloud-files', 'kafka', 'jdbc', 'snapshot-files'] as const) {
      const node = completeSource(type, 'a');
      const set = 'options' in node.fields ? Object.keys(node.fields.options) : [];
      expect(keysOf(node)).toEqual(expect.arrayContaining(set));
    }
  });

  it('knows nothing about what a function takes', () => {
    expect(keysOf(completeSource('python', 'a'))).toEqual([]);
    expect(keysOf(sinkNode('a', '', { format: 'foreach-batch' }))).toEqual([]);
  });
});
