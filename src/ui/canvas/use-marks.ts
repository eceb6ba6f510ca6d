/** What stands out on the canvas: what is selected, pointed at or searched for, and its lineage. */
import { useMemo } from 'react';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { useSearch } from '../shared/search/use-search.ts';
import { useSession } from '../shared/services.ts';
import { lineageOf } from './lineage.ts';
import type { Marks } from './paint/picture.ts';
import type { RoutedLinks } from './scene/routed-links.ts';
import { holds, type Scene } from './scene/scene.ts';

/**
 * A selection lights all of its lineage, a search what it finds, and the rest is dimmed. What is
 * pointed at lights its neighbours only, and dims nothing: the pointer is always somewhere.
 */
export function useMarks(
  scene: Scene,
  links: RoutedLinks,
  pipeline: Pipeline,
  hovered: string | undefined,
): Marks {
  const selection = useSession((state) => state.selection);
  const chosen = useSession((state) => state.selected);
  const group = useSession((state) => state.group);
  const { found } = useSearch();
  const atHand = group ?? chosen;
  const active = atHand !== undefined && scene.byId.has(atHand) ? atHand : undefined;
  const selected = useMemo(
    () =>
      new Set<string>([...selection, ...(group ? [group] : [])].filter((id) => scene.byId.has(id))),
    [selection, group, scene],
  );
  const lit = useMemo(() => {
    const present = selection.filter((id) => holds(scene, id));
    if (present.length > 0) return stopsOf(scene, lineagesOf(pipeline, present));
    if (group !== undefined) return neighboursIn(scene, links, group);
    return found && stopsOf(scene, found);
  }, [selection, group, found, scene, links, pipeline]);
  const near = useMemo(
    () => (hovered === undefined ? undefined : neighboursIn(scene, links, hovered)),
    [hovered, scene, links],
  );
  return useMemo(
    () => ({ selected, active, hovered, near, lit }),
    [selected, active, hovered, near, lit],
  );
}

function lineagesOf(pipeline: Pipeline, ids: readonly NodeId[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => [...lineageOf(pipeline, id)]));
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
