import { describe, expect, it } from 'vitest';
import { actedOn, flowNodes, keepUnchanged, mountedNodes } from '#ui/canvas/mounted-nodes.ts';
import { findInScene } from '#ui/canvas/scene/find-in-scene.ts';
import { nodeSize, type SceneNode, sceneOf } from '#ui/canvas/scene/scene.ts';

/** Nodes below each other. */
function sceneWith(count: number) {
  const nodes = Array.from(
    { length: count },
    (_, at): SceneNode => ({ id: `n${at}`, band: 'bronze', x: 0, y: at * 96, ...nodeSize }),
  );
  const scene = sceneOf(nodes, []);
  return { scene, finder: findInScene(scene) };
}
const sight = { x: 0, y: 0, width: 1000, height: 400 };
const marks = { active: undefined, selected: new Set<string>(), lit: undefined };

describe('which nodes are elements', () => {
  it('has all of few nodes, and draws those in sight by elements near in', () => {
    const { scene, finder } = sceneWith(20);
    const near = mountedNodes(scene, finder, { zoom: 1, sight }, new Set());
    expect(near.nodes).toHaveLength(20);
    expect([...near.cards]).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    const far = mountedNodes(scene, finder, { zoom: 0.4, sight }, new Set());
    expect(far.nodes).toHaveLength(20);
    expect(far.cards.size).toBe(0);
  });

  it('has of many nodes those in sight near in, and always those that are acted on', () => {
    const { scene, finder } = sceneWith(1000);
    const acted = new Set(['n900']);
    const near = mountedNodes(scene, finder, { zoom: 1, sight }, acted);
    expect(near.nodes.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n900']);
    const far = mountedNodes(scene, finder, { zoom: 0.1, sight }, acted);
    expect(far.nodes.map(({ id }) => id)).toEqual(['n900']);
  });

  it('has of a large selection what keys go to and what is pointed at alone', () => {
    const acting = { active: 'n1', hovered: 'n2' };
    const few = new Set(['n1', 'n3']);
    expect([...actedOn({ ...acting, selected: few })].sort()).toEqual(['n1', 'n2', 'n3']);
    const all = new Set(sceneWith(1000).scene.nodes.map(({ id }) => id));
    expect([...actedOn({ ...acting, selected: all })]).toEqual(['n1', 'n2']);
  });

  it('paints when more are in sight than elements can be moved smoothly', () => {
    const { scene, finder } = sceneWith(1000);
    const wide = { ...sight, height: 96 * 400 };
    expect(mountedNodes(scene, finder, { zoom: 1, sight: wide }, new Set()).cards.size).toBe(0);
  });
});

describe('what React Flow is given', () => {
  const { scene, finder } = sceneWith(3);
  const mounted = mountedNodes(scene, finder, { zoom: 1, sight }, new Set());

  it('knows sizes and handles, so that nothing has to be measured', () => {
    for (const node of flowNodes(mounted, marks)) {
      expect(node.measured).toEqual({ width: 240, height: 64 });
      expect(node.handles).toHaveLength(2);
    }
  });

  it('dims what is not lit', () => {
    const nodes = flowNodes(mounted, { ...marks, lit: new Set(['n1']) });
    expect(nodes.map(({ className }) => className)).toEqual(['dim', 'lit', 'dim']);
  });

  it('tells the active one from others that are selected', () => {
    const selected = new Set(['n1', 'n2']);
    const lit = { ...marks, active: 'n1', selected, lit: selected };
    expect(flowNodes(mounted, lit).map(({ className }) => className)).toEqual([
      'dim',
      'lit active',
      'lit',
    ]);
  });

  it('keeps the very objects of what did not change', () => {
    const before = [...flowNodes(mounted, marks)];
    expect(keepUnchanged(flowNodes(mounted, marks), before)).toBe(before);
    const after = keepUnchanged(
      flowNodes(mounted, { ...marks, selected: new Set(['n1']) }),
      before,
    );
    expect(after.filter((node, at) => node !== before[at]).map(({ id }) => id)).toEqual(['n1']);
  });
});
