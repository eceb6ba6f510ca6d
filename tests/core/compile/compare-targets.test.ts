/** What every target makes of a project adds up, and says the same as the exporter itself. */
import { describe, expect, test } from 'vitest';
import { compareTargets } from '#core/compile/compare-targets.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import { judgeSettings, settingsIn } from '#core/compile/judge-settings.ts';
import type { Progress, Verdict } from '#core/compiler.ts';
import { exporters } from '#core/exporters/index.ts';
import { nodesOf } from '#core/model/graph.ts';
import { templates } from '#core/templates/index.ts';
import { bigPipeline } from '../../support/big-pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

describe('settings', () => {
  test('are the leaves of what is set, and a list is one', () => {
    const fields = { layer: 'gold', keys: ['a'], gone: undefined, flows: { main: { from: 'x' } } };
    expect(settingsIn(fields)).toEqual([['layer'], ['keys'], ['flows', 'main', 'from']]);
  });

  test('are carried unless something is said of them, of what they are part of, or of a part', () => {
    const settings = settingsIn({ a: 1, b: { c: 1, d: 1 }, e: [{ f: 1 }] });
    const lost = [
      { field: ['b'], words: 'No place.' },
      { field: ['b'], words: 'No place.' },
    ];
    const approximated = [{ field: ['e', '0', 'f'], words: 'Rounded.' }];
    expect(judgeSettings(settings, { approximated, lost })).toEqual({
      carried: 1,
      approximated,
      lost: [{ field: ['b'], words: 'No place.' }],
    });
  });
});

test.each(Object.entries(templates))('%s is compared as it is exported', (_, build) => {
  const pipeline = build();
  const steps: Progress[] = [];
  const output = { exporter: 'lakeflow' };
  const compared = compareTargets(pipeline, output, (progress) => steps.push(progress));
  expect(steps.map(({ done, total }) => [done, total])).toEqual(
    exporters.map((_exporter, done) => [done, exporters.length]),
  );
  expect(compared.nodes.map(({ node }) => node)).toEqual([
    '',
    ...nodesOf(pipeline).map(({ id }) => id),
  ]);
  for (const { id, fileCount, counts } of compared.targets) {
    const { written } = compileProject(pipeline, { exporter: id }, undefined);
    expect(fileCount).toBe(written.files.length);
    const verdicts = compared.nodes.map(({ verdicts }) => verdicts[id]);
    expect(verdicts.reduce((sum, verdict) => sum + (verdict?.carried ?? 0), 0)).toBe(
      counts.carried,
    );
    for (const [node, losses] of written.losses) {
      const verdict = compared.nodes.find((one) => one.node === node)?.verdicts[id];
      const wordsOf = (told: Verdict['lost'] = []) => told.map((one) => one.words);
      for (const { reason, isNeedless } of losses) {
        const told = isNeedless ? `Left out. ${reason}` : reason;
        const words = wordsOf(isNeedless ? verdict?.approximated : verdict?.lost);
        expect(words, `${id} ${node}`).toContain(told);
      }
    }
  }
});

test('what nothing depends on is told, and is no loss', () => {
  const orders = tableNode('bronze.orders', 'source.orders', { tags: ['daily'] });
  const pipeline = pipelineOf([filesNode('orders'), orders]);
  const { nodes } = compareTargets(pipeline, { exporter: 'spark' }, () => undefined);
  const verdicts = nodes.find(({ node }) => node === orders.id)?.verdicts ?? {};
  for (const id of ['spark', 'databricks', 'lakeflow']) {
    const { approximated = [], lost = [] } = verdicts[id] ?? {};
    expect(lost.map(({ field }) => field.join('.'))).not.toContain('flowId');
    expect(lost.map(({ field }) => field.join('.'))).not.toContain('tags');
    expect(approximated).toContainEqual({
      field: ['tags'],
      words: expect.stringMatching(/^Left out\. /),
    });
  }
});

test('a comparison is the same whenever it is made', () => {
  const compare = () => compareTargets(bigPipeline(50), { exporter: 'lakeflow' }, () => undefined);
  expect(JSON.stringify(compare())).toBe(JSON.stringify(compare()));
});
