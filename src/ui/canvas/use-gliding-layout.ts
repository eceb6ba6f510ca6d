/** Lets nodes glide to the places a tidy-up gave them, so that the eye can follow. */
import { useCallback, useEffect, useState } from 'react';
import type { Point } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { calm } from './calm.ts';

type Places = Readonly<Record<NodeId, Point>>;

interface Glide {
  readonly from: Places;
  /** From 0 to 1. */
  readonly progress: number;
}

/** Milliseconds. */
const duration = 280;
/** More nodes than the eye can follow are there at once. */
const glidingAtMost = 300;

/** @returns where nodes stand at the moment, and what makes the next change a glide */
export function useGlidingLayout(layout: Places): readonly [Places, (from: Places) => void] {
  const [glide, setGlide] = useState<Glide>();
  const isGliding = glide !== undefined;
  useEffect(() => {
    if (!isGliding) return;
    let start: number | undefined;
    let frame = requestAnimationFrame(function step(now: number) {
      start ??= now;
      const progress = Math.min(1, (now - start) / duration);
      setGlide((before) => (before && progress < 1 ? { ...before, progress } : undefined));
      if (progress < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [isGliding]);
  const begin = useCallback((from: Places) => {
    const isFew = Object.keys(from).length <= glidingAtMost;
    if (isFew && !calm.matches) setGlide({ from, progress: 0 });
  }, []);
  return [glide ? between(glide, layout) : layout, begin];
}

/** Fast at first, and slower the nearer it comes. */
function between({ from, progress }: Glide, to: Places): Places {
  const eased = 1 - (1 - progress) ** 3;
  const part = (a: number, b: number): number => a + (b - a) * eased;
  return Object.fromEntries(
    Object.entries(to).map(([id, place]) => {
      const start = from[id as NodeId] ?? place;
      return [id, { x: part(start.x, place.x), y: part(start.y, place.y) }];
    }),
  );
}
