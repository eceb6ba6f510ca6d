/** For any edit: it is taken over as it stands, or refused with a reason; nothing else changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lostEdits } from '#core/exporters/lakeflow/edit/verify-edit.ts';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import { parseFile } from '#core/exporters/lakeflow/text/parse-file.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { corpusCases } from '../../../../support/corpus.ts';
import { readUploads } from '../../../../support/read-uploads.ts';
import { writePipeline } from '../write-pipeline.ts';
import { bronze } from './edit-file.ts';

const flows = pipelineOf([
  filesNode('orders'),
  completeSource('kafka', 'events'),
  completeSource('event-hubs', 'hub'),
  completeSource('snapshot-files', 'copies'),
  tableNode('bronze.orders', '', {
    flows: { orders: { from: 'source.orders' }, events: { from: 'source.events', select: ['a'] } },
    changeCapture: { keys: ['id'], sequenceBy: 'ts', scdType: '1', columns: ['id'] },
  }),
  tableNode('bronze.copies', 'source.copies', { snapshotCapture: { keys: ['id'], scdType: '2' } }),
  sinkNode('out', 'source.hub', {
    flows: { out: { from: 'source.hub', refine: { where: ['a'] } } },
  }),
]);
const pipelines: readonly Pipeline[] = [
  bronze,
  flows,
  ...corpusCases.map(({ uploads }) => readUploads(uploads)),
];

test.each(['json', 'yaml'] as const)(
  'an unedited %s file is taken back as no change',
  (specFormat) => {
    for (const pipeline of pipelines) {
      for (const file of writePipeline(pipeline, { specFormat }).files) {
        const node = file.node && pipeline.nodes[file.node];
        if (!node) continue;
        const text = `${file.text}\n`;
        const result = lakeflow.takeEdit({ node, before: file, text }, pipeline);
        expect(result, file.path).toEqual({ ok: true, nodes: [] });
      }
    }
  },
);

type Container = Record<string, unknown>;

/** Every place of a value where something can be changed. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

const changes: readonly ((container: Container, key: string) => void)[] = [
  (container, key) => {
    delete container[key];
  },
  (container, key) => {
    container[key] = typeof container[key] === 'boolean' ? !container[key] : `${container[key]}_x`;
  },
  (container, key) => {
    container[key] = ['id', 'other'];
  },
  (container) => {
    container.comment = 'said';
  },
];

function changed(
  value: unknown,
  path: readonly string[],
  change: (container: Container, key: string) => void,
): unknown {
  const copy: unknown = structuredClone(value);
  let container = copy as Container;
  for (const key of path.slice(0, -1)) container = container[key] as Container;
  if (Array.isArray(container)) return copy;
  change(container, path.at(-1) ?? '');
  return copy;
}

test('a changed key is written back as it was edited, or refused', () => {
  const candidates = [bronze, flows].flatMap((pipeline) =>
    writePipeline(pipeline).files.flatMap((file) => {
      const node = file.node && pipeline.nodes[file.node];
      return node ? [{ pipeline, file, node }] : [];
    }),
  );
  const edit = fc.record({
    candidate: fc.constantFrom(...candidates),
    place: fc.nat(),
    change: fc.constantFrom(...changes),
  });
  fc.assert(
    fc.property(edit, ({ candidate: { pipeline, file, node }, place, change }) => {
      const before = JSON.parse(file.text) as unknown;
      const places = placesIn(before).slice(1);
      const after = changed(before, places[place % places.length] ?? [], change);
      const text = JSON.stringify(after);
      const result = lakeflow.takeEdit({ node, before: file, text }, pipeline);
      if (!result.ok) {
        expect(result.findings.length).toBeGreaterThan(0);
        return;
      }
      const nodes = Object.fromEntries(result.nodes.map((one) => [one.id, one]));
      const edited = { ...pipeline, nodes: { ...pipeline.nodes, ...nodes } };
      const again = writePipeline(edited).files.filter(
        (one) => one.node === (node.id as NodeId) && one.kind === file.kind,
      );
      const written = again.map((one) => {
        const parsed = parseFile(one.path, one.text);
        return parsed.ok ? parsed.value : undefined;
      });
      const kept = written.some(
        (writtenAfter) =>
          lostEdits(file.kind, { before, after, writtenBefore: before, writtenAfter }).length === 0,
      );
      expect(kept || written.length === 0, `${file.path} ${text}`).toBe(true);
    }),
    { numRuns: 400 },
  );
});
