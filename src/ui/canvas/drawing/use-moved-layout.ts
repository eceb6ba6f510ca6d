/** Where nodes stand while they are moved by keyboard: the document hears of it once they stay. */
import { useMemo } from 'react';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { useDrawing } from '../../shared/services.ts';

type Layout = WorkspaceDocument['layout'];

/** @param layout of the document; the same object comes back while nothing is moved */
export function useMovedLayout(layout: Layout): Layout {
  const moving = useDrawing(({ gesture }) => (gesture?.kind === 'move' ? gesture : undefined));
  return useMemo(() => {
    if (!moving || moving.nodes.length === 0) return layout;
    const moved = moving.nodes.map((id) => {
      const { x, y } = layout[id] ?? { x: 0, y: 0 };
      return [id, { x: x + moving.by.x, y: y + moving.by.y }] as const;
    });
    return { ...layout, ...Object.fromEntries(moved) };
  }, [layout, moving]);
}
