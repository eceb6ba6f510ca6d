/** Puts together what is painted; the same object as long as none of it changed. */
import { useMemo } from 'react';
import type { Drag, Marks, Picture } from './paint/picture.ts';
import type { CanvasScene } from './use-canvas-scene.ts';

interface Moment {
  readonly marks: Marks;
  readonly mounted: ReadonlySet<string>;
  readonly drag: Drag | undefined;
}

/** @param moment what changes from one frame to the next: marks, mounted nodes and a drag */
export function usePicture(canvas: CanvasScene, moment: Moment): Omit<Picture, 'iconPath'> {
  const { scene, finder, links, columns, faceOf } = canvas;
  const { marks, mounted, drag } = moment;
  return useMemo(
    () => ({ scene, finder, links, columns, faceOf, marks, mounted, drag }),
    [scene, finder, links, columns, faceOf, marks, mounted, drag],
  );
}
