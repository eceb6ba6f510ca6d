/** Whatever a node holds, its text reads back as it; and a text someone wrote survives any change. */
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodesOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { notated } from '#core/notation/notated.ts';
import { printNode } from '#core/notation/print-node.ts';
import { readNodes } from '#core/notation/read-nodes.ts';
import { templates } from '#core/templates/index.ts';
import { anyNodeOf, anyNodeType } from '../../support/any-node.ts';
import { convertUploads } from '../../support/convert-uploads.ts';
import { corpusCases, hasCorpus } from '../../support/corpus.ts';

const anyNode = anyNodeType.chain((type) => anyNodeOf(type, 'some.node'));
const twoVersions = anyNodeType.chain((type) =>
  fc.tuple(anyNodeOf(type, 'some.node'), anyNodeOf(type, 'some.node')),
);

function expectReadsAs(text: string, node: PipelineNode): void {
  const { nodes, findings } = readNodes(text, node.id);
  expect(findings.filter(({ code }) => code !== 'unknown-key')).toEqual([]);
  expect(nodes).toEqual([node]);
}

/** As someone might have left it: with comments, wide gaps, and a key of their own. */
function decorated(text: string): string {
  const lines = text.split('\n');
  const isPlain = (line: string): boolean => /^\s*(?:- )?[\w.]+: [\w.]+$/.test(line);
  const commented = lines.map((line, index) =>
    isPlain(line) && !/[|>]/.test(text) ? `${line.replace(': ', ':   ')}  # note ${index}` : line,
  );
  return ['# Ours.', 'x_owner: sales', ...commented].join('\n');
}

test('what is printed reads back, by our reader and by others', () => {
  fc.assert(
    fc.property(anyNode, (node) => {
      const text = printNode(node);
      expectReadsAs(text, node);
      expect(parse(text)).toEqual(JSON.parse(JSON.stringify(notated(node))));
      expect(load(text)).toEqual(parse(text));
    }),
    { numRuns: 200 },
  );
});

test('a text that still holds stays to the byte', () => {
  fc.assert(
    fc.property(anyNode, (node) => {
      const text = decorated(printNode(node));
      expect(printNode(node, text)).toBe(text);
    }),
  );
});

test('a text follows any change, and keeps what the model does not know', () => {
  fc.assert(
    fc.property(twoVersions, ([before, after]) => {
      const text = decorated(printNode(before));
      const changed = printNode(after, text);
      expectReadsAs(changed, after);
      expect(changed).toMatch(/^# Ours\.$/m);
      expect(changed).toMatch(/^x_owner: sales$/m);
      expectReadsAs(printNode(before, changed), before);
    }),
    { numRuns: 200 },
  );
});

test('reading never throws', () => {
  fc.assert(
    fc.property(anyNode, fc.nat(), fc.nat(), fc.string(), (node, from, length, typed) => {
      const text = printNode(node);
      const start = from % text.length;
      const broken = text.slice(0, start) + typed + text.slice(start + (length % 20));
      expect(() => readNodes(broken)).not.toThrow();
    }),
  );
});

function expectPrinted(nodes: readonly PipelineNode[]): void {
  for (const node of nodes) {
    const text = printNode(node);
    const read = readNodes(text);
    expect(read.findings).toEqual([]);
    expect(read.nodes).toEqual([JSON.parse(JSON.stringify(node))]);
  }
}

test('the tables of every template are printed and read back', () => {
  const nodes = Object.values(templates).flatMap((build) => nodesOf(build()));
  expect(nodes.length).toBeGreaterThan(30);
  expectPrinted(nodes);
});

describe.skipIf(!hasCorpus)('imported tables', () => {
  test('are printed and read back', () => {
    const nodes = corpusCases.flatMap(({ uploads }) =>
      nodesOf(convertUploads(uploads).compiled.pipeline),
    );
    expect(nodes.length).toBeGreaterThan(100);
    expectPrinted(nodes);
  });
});
