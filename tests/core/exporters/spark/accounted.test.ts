/** Whatever a design says is written somewhere, or the reason why not is kept. Nothing is both. */
import { describe, expect, test } from 'vitest';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { topicReporter } from '#core/diagnostics.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { edgesFrom, nodesOf } from '#core/model/graph.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { templates } from '#core/templates/index.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import { corpusCases, hasCorpus } from '../../../support/corpus.ts';
import { writeSpark } from './write.ts';

/** Every text, number and flag of a node, by its path. */
function leavesOf(node: PipelineNode): readonly FieldPath[] {
  const walk = (value: unknown, path: FieldPath): readonly FieldPath[] => {
    if (value === undefined) return [];
    if (typeof value !== 'object' || value === null) return [path];
    const inner = Object.entries(value);
    return inner.length > 0 ? inner.flatMap(([key, one]) => walk(one, [...path, key])) : [];
  };
  return [['name'], ...walk(node.fields, [])];
}

function covers(outer: FieldPath, inner: FieldPath): boolean {
  return outer.length <= inner.length && outer.every((key, index) => key === inner[index]);
}

function unaccounted(pipeline: Pipeline): readonly string[] {
  const { traces, losses } = writeSpark(pipeline);
  return nodesOf(pipeline).flatMap((node) => {
    const isSource = node.type !== 'table' && node.type !== 'sink';
    const readers = (edgesFrom(pipeline).get(node.id) ?? []).map(({ to }) => to);
    const written = (traces.get(node.id) ?? []).map(({ field }) => field);
    const lost = (losses.get(node.id) ?? []).map(({ field }) => field);
    // A source is part of the modules that read it, and its name of none of them.
    if (isSource && (readers.length === 0 || written.length === 0)) return [];
    return leavesOf(node).flatMap((leaf) => {
      if (isSource && leaf[0] === 'name') return [];
      const said = [...written, ...lost].filter((field) => covers(field, leaf)).length;
      return said > 0 ? [] : [`${node.id}: ${leaf.join('.')}`];
    });
  });
}

function claimedTwice(pipeline: Pipeline): readonly string[] {
  const { traces, losses } = writeSpark(pipeline);
  return [...losses].flatMap(([node, lost]) => {
    const written = (traces.get(node) ?? []).map(({ field }) => field);
    return lost
      .filter(({ field }) => written.some((one) => covers(one, field)))
      .map(({ field }) => `${node}: ${field.join('.')}`);
  });
}

test.each(Object.entries(templates))('%s', (_, build) => {
  expect(unaccounted(build())).toEqual([]);
  expect(claimedTwice(build())).toEqual([]);
});

describe.skipIf(!hasCorpus)('for real configs', () => {
  test.each(corpusCases)('$name', ({ uploads }) => {
    const files = openUploads(uploads, topicReporter('upload', []), () => undefined);
    const { pipeline } = readLegacy({ importer: 'dlt-meta', files, environments: [] });
    expect(unaccounted(pipeline)).toEqual([]);
    expect(claimedTwice(pipeline)).toEqual([]);
  });
});
