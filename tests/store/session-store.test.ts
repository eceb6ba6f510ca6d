import { describe, expect, it } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { createSessionStore } from '#store/session-store.ts';
import { fakePlatform } from '../support/fake-platform.ts';

describe('the session', () => {
  it('is as it was after a reload', () => {
    const platform = fakePlatform();
    const before = createSessionStore(platform).getState();
    before.update({
      view: 'compare',
      theme: 'dark',
      isBottomOpen: false,
      explorerWidth: 300,
      selected: 'silver.orders' as NodeId,
      viewport: { x: 1, y: 2, zoom: 0.5 },
    });
    expect(createSessionStore(platform).getState()).toMatchObject({
      view: 'compare',
      theme: 'dark',
      isBottomOpen: false,
      explorerWidth: 300,
      selected: 'silver.orders',
      viewport: { x: 1, y: 2, zoom: 0.5 },
    });
  });

  it.each([
    'not json',
    '[]',
    'null',
    '{"theme":"purple","explorerWidth":"wide","viewport":{"x":"1"},"isBottomOpen":1}',
  ])('starts afresh where what is stored makes no sense: %s', (stored) => {
    const platform = fakePlatform();
    platform.settings.set('session', stored);
    const { theme, explorerWidth, viewport, isBottomOpen } =
      createSessionStore(platform).getState();
    expect({ theme, explorerWidth, viewport, isBottomOpen }).toEqual({
      theme: 'system',
      explorerWidth: 260,
      viewport: undefined,
      isBottomOpen: true,
    });
  });

  it('does not remember what was to be shown once', () => {
    const platform = fakePlatform();
    const node = 'bronze.orders' as NodeId;
    createSessionStore(platform)
      .getState()
      .show({ node, field: ['comment'] });
    const { reveal, selected } = createSessionStore(platform).getState();
    expect({ reveal, selected }).toEqual({ reveal: undefined, selected: node });
  });
});
