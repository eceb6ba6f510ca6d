/** What stands out on the canvas: what is selected, pointed at or searched for, and its lineage. */
import { useMemo } from 'react';
import type { Pipeline } from '#core/model/pipeline.ts';
import { useSearch } from '../shared/search/use-search.ts';
import { useDrawing, useSession } from '../shared/services.ts';
import { possibleEnds } from './drawing/link-words.ts';
import { lineageOf } from './lineage.ts';
import type { Marks } from './paint/picture.ts';
import type { RoutedLinks } from './scene/routed-links.ts';
import { holds, type Scene } from './scene/scene.ts';
import type { CanvasScene } from './use-canvas-scene.ts';

/**
 * A selection lights all of its lineage, a search what it finds, and the rest is dimmed. What is
 * pointed at lights its neighbours only, and dims nothing: the pointer is always somewhere. While a
 * link is drawn, all that lights up is what it may lead to.
 */
export function useMarks(
  { scene, links, shape, shown }: Pick<CanvasScene, 'scene' | 'links' | 'shape' | 'shown'>,
  hovered: string | undefined,
): Marks {
  const selection = useSession((state) => state.selection);
  const chosen = useSession((state) => state.selected);
  const group = useSession((state) => state.group);
  const { found } = useSearch();
  const ends = usePossibleEnds(shown.pipeline);
  const atHand = group ?? chosen;
  const active = atHand !== undefined && scene.byId.has(atHand) ? atHand : undefined;
  const selected = useMemo(
    () =>
      new Set<string>([...selection, ...(group ? [group] : [])].filter((id) => scene.byId.has(id))),
    [selection, group, scene],
  );
  const lit = useMemo(() => {
    if (ends) return stopsOf(scene, ends);
    const present = selection.filter((id) => holds(scene, id));
    if (present.length > 0) return stopsOf(scene, lineageOf(shape, present));
    if (group !== undefined) return neighboursIn(scene, links, group);
    return found && stopsOf(scene, found);
  }, [selection, group, found, ends, scene, links, shape]);
  const near = useMemo(
    () => (hovered === undefined ? undefined : neighboursIn(scene, links, hovered)),
    [hovered, scene, links],
  );
  return useMemo(
    () => ({ selected, active, hovered, near, lit }),
    [selected, active, hovered, near, lit],
  );
}

/** What the link that is being drawn may lead to. */
function usePossibleEnds(pipeline: Pipeline): ReadonlySet<string> | undefined {
  const start = useDrawing(({ gesture }) => (gesture?.kind === 'link' ? gesture.start : undefined));
  const side = useDrawing(({ gesture }) => (gesture?.kind === 'link' ? gesture.side : undefined));
  return useMemo(
    () => (start && side ? possibleEnds(pipeline, { start, side }) : undefined),
    [pipeline, start, side],
  );
}

/** Closed groups stand for the nodes in them. */
function stopsOf({ stopOf }: Scene, ids: Iterable<string>): ReadonlySet<string> {
  return new Set([...ids].map((id) => stopOf.get(id) ?? id));
}

function neighboursIn(scene: Scene, links: RoutedLinks, id: string): ReadonlySet<string> {
  const ends = links.at(id).flatMap((at) => {
    const link = scene.links[at];
    return link ? [link.source, link.target] : [];
  });
  return new Set([id, ...ends]);
}
