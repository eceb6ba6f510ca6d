import { expect, test } from 'vitest';
import { layOut } from '#core/layout/band-layout.ts';
import type { PictureColours } from '#core/picture/colours.ts';
import { drawSvg } from '#core/picture/draw-svg.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const ofBands = { sources: '#1', bronze: '#2', silver: '#3', gold: '#4', sinks: '#5' };
const colours: PictureColours = {
  ...{ background: '#fff', node: '#eee', outline: '#ccc' },
  ...{ text: '#000', mutedText: '#666', link: '#999', strong: ofBands, soft: ofBands },
};

const pipeline = pipelineOf(
  [
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { database: '{catalog}.bronze' }),
    tableNode('silver.a<b&"c"', 'bronze.orders'),
  ],
  { variables: { catalog: { dev: 'dev_cat', prd: 'prd_cat' } } },
);

function draw(environment = 'dev'): string {
  return drawSvg({ pipeline, layout: layOut(pipeline), environment, colours });
}

test('shows every node, and every link once', () => {
  expect(draw().match(/<g>/g)).toHaveLength(3);
  expect(draw().match(/marker-end/g)).toHaveLength(2);
});

test('shows the names of the environment asked for', () => {
  expect(draw('dev')).toContain('dev_cat.bronze');
  expect(draw('prd')).toContain('prd_cat.bronze');
});

test('escapes what a name may hold', () => {
  expect(draw()).toContain('a&lt;b&amp;&quot;c&quot;');
  expect(draw()).not.toContain('a<b');
});

test('leaves no room for what is not drawn', () => {
  const one = drawSvg({
    ...{ pipeline, environment: 'dev', colours },
    layout: { 'source.orders': { x: 100, y: 200 } } as Parameters<typeof drawSvg>[0]['layout'],
  });
  expect(one).toContain('viewBox="52 112 336 200"');
  expect(one.match(/<g>/g)).toHaveLength(1);
});

test('an empty pipeline is a picture too', () => {
  const empty = drawSvg({ pipeline: pipelineOf([]), layout: {}, environment: 'dev', colours });
  expect(empty).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
  expect(empty).not.toMatch(/NaN|Infinity/);
});
