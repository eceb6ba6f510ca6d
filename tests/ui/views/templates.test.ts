/** Finding templates, and the pictures on their cards. */
import { describe, expect, it } from 'vitest';
import { edgesOf, nodesOf } from '#core/model/graph.ts';
import { templates } from '#core/templates/index.ts';
import { templateSummaries } from '#core/templates/summaries.ts';
import { previewOf } from '#ui/templates/preview-shapes.ts';
import { searchTemplates } from '#ui/templates/search-templates.ts';

describe('searching templates', () => {
  const found = (wanted: string) => searchTemplates(templateSummaries, wanted).map(({ id }) => id);
  it('finds by every word, in title, tags and what they show', () => {
    expect(found('SCD 2')).toEqual(expect.arrayContaining(['cdc-to-scd-2', 'snapshots-to-scd-2']));
    expect(found('kafka secret')).toContain('kafka-with-quarantine');
    expect(found('')).toHaveLength(templateSummaries.length);
    expect(found('zzz')).toEqual([]);
  });
});

describe.each(templateSummaries)('the picture of $id', ({ id }) => {
  const pipeline = templates[id]();
  const { boxes, curves, width, height } = previewOf(pipeline);
  it('has a box for each node and a curve for each link, all inside', () => {
    expect(boxes).toHaveLength(nodesOf(pipeline).length);
    expect(curves).toHaveLength(edgesOf(pipeline).length);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
    expect(boxes.every(({ x, y }) => x < width && y < height)).toBe(true);
  });
});
