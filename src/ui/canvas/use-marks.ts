/** What stands out on the canvas: what is selected, pointed at, and its lineage. */
import { useMemo } from 'react';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { useSession } from '../shared/services.ts';
import { lineageOf, neighboursOf } from './lineage.ts';
import type { Marks } from './paint/picture.ts';
import type { Scene } from './scene/scene.ts';

/** A selection lights all of its lineage; what is pointed at, its neighbours only. */
export function useMarks(scene: Scene, pipeline: Pipeline, hovered: string | undefined): Marks {
  const selection = useSession((state) => state.selection);
  const chosen = useSession((state) => state.selected);
  const active = chosen !== undefined && scene.byId.has(chosen) ? chosen : undefined;
  const selected = useMemo(
    () => new Set<string>(selection.filter((id) => scene.byId.has(id))),
    [selection, scene],
  );
  const lit = useMemo(() => {
    // Ids on the canvas are those of the pipeline; of any other, there is no lineage.
    if (selected.size > 0) {
      return new Set([...selected].flatMap((id) => [...lineageOf(pipeline, id as NodeId)]));
    }
    return hovered === undefined ? undefined : neighboursOf(pipeline, hovered as NodeId);
  }, [selected, hovered, pipeline]);
  return useMemo(() => ({ selected, active, hovered, lit }), [selected, active, hovered, lit]);
}
