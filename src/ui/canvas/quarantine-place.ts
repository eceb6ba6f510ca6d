/** Where the table of bad rows stands: in the space below its table, so that it moves nothing else. */
import type { Point } from '#core/editing/document.ts';
import type { Box } from '#core/layout/obstacle-columns.ts';
import { nodeSize } from './scene/scene.ts';

interface QuarantinePlace extends Box {
  /** Where along the bottom of its table the dotted link begins. */
  readonly stem: number;
}

/** @param at the upper left corner of the table, in coordinates of the canvas */
export function quarantinePlace({ x, y }: Point): QuarantinePlace {
  return { x: x + 44, y: y + nodeSize.height + 5, width: 172, height: 19, stem: x + 26 };
}
