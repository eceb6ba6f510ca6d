/** Whatever is designed, every target writes each setting or says what becomes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeFor } from '#core/compile/compile-project.ts';
import type { Diagnostic } from '#core/diagnostics.ts';
import { exporters } from '#core/exporters/index.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { withTables } from '#core/resources/resources-of.ts';
import { templates } from '#core/templates/index.ts';
import { anyNodeOf } from '../../support/any-node.ts';
import { anyResource } from '../../support/any-resource.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { anyPipeline } from '../../support/random-pipeline.ts';
import { unaccounted, unaccountedResources } from '../../support/unaccounted.ts';

/** What a Data Flow Spec says by where it stands and of which type it is, and by no key of its own. */
const saidByPlace: Readonly<Partial<Record<string, RegExp>>> = {
  lakeflow: /^\S+ (?:layer|kind)$/,
};

describe.each(exporters.map((exporter) => ({ id: exporter.id, exporter })))(
  '$id accounts for',
  ({ id, exporter }) => {
    const silentIn = (pipeline: Pipeline): readonly string[] => {
      const told: Diagnostic[] = [];
      const written = writeFor(exporter, pipeline, { exporter: id }, told);
      return unaccounted(pipeline, written, told).filter((one) => !saidByPlace[id]?.test(one));
    };

    it.each(Object.entries(templates))('%s', (_, build) => {
      expect(silentIn(build())).toEqual([]);
    });

    it('random pipelines', () => {
      fc.assert(
        fc.property(anyPipeline, (pipeline) => {
          expect(silentIn(pipeline)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it.each(['table', 'sink'] as const)('any %s, whether it reads what is there or not', (type) => {
      const upstream = [filesNode('a'), tableNode('bronze.a', 'source.a')];
      fc.assert(
        fc.property(anyNodeOf(type, 'silver.a'), fc.boolean(), (node, isReading) => {
          const shown = isReading ? readingOf(node, 'bronze.a') : node;
          expect(silentIn(pipelineOf([...upstream, shown]))).toEqual([]);
        }),
        { numRuns: 120 },
      );
    });

    it('any resource, whether its table is there or not', () => {
      const nodes = [filesNode('a'), tableNode('bronze.a', 'source.a')];
      fc.assert(
        fc.property(anyResource, fc.boolean(), (one, isThere) => {
          const shown = isThere ? withTables(one, () => 'bronze.a') : one;
          const pipeline = pipelineOf(nodes, { resources: { one: shown } });
          const written = writeFor(exporter, pipeline, { exporter: id }, []);
          expect(unaccountedResources(pipeline, written)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    });
  },
);

/** The node with all its flows reading another. */
function readingOf(node: PipelineNode, from: string): PipelineNode {
  const flows = mapped(flowsOf(node), (flow): Flow => ({ ...flow, from }));
  // Tables and sinks alone have flows, and these are flows of the node.
  return { ...node, name: 'a', fields: { ...node.fields, flows } } as PipelineNode;
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
