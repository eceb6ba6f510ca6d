/** All that is painted, apart from the view on it. */
import type { Point } from '#core/editing/document.ts';
import type { Box } from '#core/layout/obstacle-columns.ts';
import type { BandColumn } from '../band-columns.ts';
import type { NodeFace } from '../node-face.ts';
import type { SceneFinder } from '../scene/find-in-scene.ts';
import type { RoutedLinks } from '../scene/routed-links.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { IconPath } from './icon-paths.tsx';

/** A line through the canvas where edges of nodes meet. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
}

/** Nodes on their way to another place. */
export interface Drag {
  readonly ids: ReadonlySet<string>;
  readonly by: Point;
  readonly guides: readonly Guide[];
}

export interface Marks {
  readonly selected: ReadonlySet<string>;
  readonly active: string | undefined;
  readonly hovered: string | undefined;
  /** What is pointed at, with its neighbours. Absent: nothing is. */
  readonly near: ReadonlySet<string> | undefined;
  /** The rest is dimmed. Absent: all are alike. */
  readonly lit: ReadonlySet<string> | undefined;
}

export interface Picture {
  readonly scene: Scene;
  readonly finder: SceneFinder;
  readonly links: RoutedLinks;
  readonly columns: readonly BandColumn[];
  readonly marks: Marks;
  /** Nodes that are elements of their own while they can be read, and need no painting then. */
  readonly mounted: ReadonlySet<string>;
  readonly drag: Drag | undefined;
  readonly iconPath: IconPath;
  faceOf(node: SceneNode): NodeFace;
}

/** The box elsewhere, as large as it was. */
export function movedBy(box: Box, by: Point): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}
