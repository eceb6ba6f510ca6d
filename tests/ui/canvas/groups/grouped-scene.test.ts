import { describe, expect, it } from 'vitest';
import { layOut } from '#core/layout/band-layout.ts';
import { groupKeys, suitingGrouping } from '#ui/canvas/groups/group-keys.ts';
import { groupedScene } from '#ui/canvas/groups/grouped-scene.ts';
import { pipelineScene } from '#ui/canvas/scene/pipeline-scene.ts';
import { bigPipeline } from '../../../support/big-pipeline.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';

const crm = { sourceSystem: 'crm', group: 'g1' };
const erp = { sourceSystem: 'erp', group: 'g1' };
const pipeline = pipelineOf([
  filesNode('a'),
  filesNode('b'),
  tableNode('bronze.a', 'source.a', crm),
  tableNode('bronze.b', 'source.b', crm),
  tableNode('silver.a', 'bronze.a', crm),
  tableNode('bronze.e', '', { ...erp, flows: {} }),
  tableNode('silver.e', 'bronze.e', erp),
  tableNode('silver.joined', 'bronze.b', erp),
]);
const scene = pipelineScene({ pipeline, layout: layOut(pipeline) });
const keys = groupKeys(scene, 'system', { pipeline, environment: 'dev' });

describe('groups', () => {
  it('take sources along with what reads them', () => {
    expect(keys.get('source.a')).toBe('crm');
    expect(keys.get('silver.joined')).toBe('erp');
    const byGroup = groupKeys(scene, 'group', { pipeline, environment: 'dev' });
    expect(new Set(byGroup.values())).toEqual(new Set(['g1']));
  });

  it('by legacy folder, keep what was declared nowhere apart', () => {
    const folders = { 'bronze.a': 'sales', 'bronze.b': 'hr/pay' };
    const names = { pipeline, environment: 'dev', folders };
    const byFolder = groupKeys(scene, 'folder', names);
    expect(byFolder.get('bronze.a')).toBe('sales');
    expect(byFolder.get('source.a')).toBe('sales');
    expect(byFolder.get('bronze.b')).toBe('hr/pay');
    expect(byFolder.get('silver.joined')).toBe('No legacy folder');
  });

  it('closed, are one stop in each band, linked as their tables are', () => {
    const closed = groupedScene(scene, keys, new Set());
    expect(closed.nodes.map(({ id }) => id).sort()).toEqual([
      'group:bronze:crm',
      'group:bronze:erp',
      'group:silver:crm',
      'group:silver:erp',
      'group:sources:crm',
    ]);
    expect(closed.byId.get('group:bronze:crm')?.group).toMatchObject({ title: 'crm', count: 2 });
    const links = closed.links.map(({ source, target, count }) => `${source} ${target} ${count}`);
    expect(links).toContain('group:sources:crm group:bronze:crm 2');
    expect(links).toContain('group:bronze:crm group:silver:erp 1');
    expect(closed.stopOf.get('bronze.a')).toBe('group:bronze:crm');
  });

  it('open, show their tables in a frame, below or above the others', () => {
    const open = groupedScene(scene, keys, new Set(['crm']));
    const [frame] = open.frames;
    expect(open.frames).toHaveLength(1);
    expect(frame).toMatchObject({ key: 'crm', count: 5 });
    for (const node of open.nodes) {
      const isMember = keys.get(node.id) === 'crm';
      const isInside =
        frame !== undefined && node.y >= frame.y && node.y + node.height <= frame.y + frame.height;
      expect(isInside).toBe(isMember);
    }
    // Tables keep their columns, so that the bands stay where they are.
    expect(open.byId.get('bronze.a')?.x).toBe(scene.byId.get('bronze.a')?.x);
  });

  it('suit large projects with several systems, and no others', () => {
    expect(suitingGrouping(scene)).toBe('none');
    const big = bigPipeline(400);
    expect(suitingGrouping(pipelineScene({ pipeline: big, layout: {} }))).toBe('system');
  });
});
