/** Finding templates, and the pictures on their cards. */
import { describe, expect, it } from 'vitest';
import { bandOf, edgesOf, nodesOf } from '#core/model/graph.ts';
import { templates } from '#core/templates/index.ts';
import { templateSummaries } from '#core/templates/summaries.ts';
import { readPreview } from '#ui/templates/preview-shapes.ts';
import { searchTemplates } from '#ui/templates/search-templates.ts';
import { pictureOf } from './picture-of.ts';

describe('searching templates', () => {
  const found = (wanted: string) => searchTemplates(templateSummaries, wanted).map(({ id }) => id);
  it('finds by every word, in title, tags and what they show', () => {
    expect(found('SCD 2')).toEqual(expect.arrayContaining(['cdc-to-scd-2', 'snapshots-to-scd-2']));
    expect(found('kafka secret')).toContain('kafka-with-quarantine');
    expect(found('')).toHaveLength(templateSummaries.length);
    expect(found('zzz')).toEqual([]);
  });
});

it('the pictures show the templates as they are', async () => {
  const pictures = templateSummaries.map(({ id }) => [id, pictureOf(templates[id]())] as const);
  const text = `${JSON.stringify(Object.fromEntries(pictures), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../src/ui/templates/previews.json');
});

describe.each(templateSummaries)('the picture of $id', ({ id }) => {
  const pipeline = templates[id]();
  const { boxes, curves, width, height } = readPreview(pictureOf(pipeline));
  it('has a box for each node and a curve for each link, all inside', () => {
    expect(boxes.map(({ band }) => band)).toEqual(nodesOf(pipeline).map(bandOf));
    expect(curves).toHaveLength(edgesOf(pipeline).length);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
    expect(boxes.every(({ x, y }) => x < width && y < height)).toBe(true);
  });
});
