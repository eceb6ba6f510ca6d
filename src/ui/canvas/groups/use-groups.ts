/** The groups of the canvas: what they are by, which are open, and how they open and close. */
import { useEffect, useMemo } from 'react';
import { type Grouping, groupings } from '#store/remembered.ts';
import { useServices, useSession } from '../../shared/services.ts';
import type { Shown } from '../node-face.ts';
import type { Scene } from '../scene/scene.ts';
import { groupKeys, suitingGrouping } from './group-keys.ts';
import { groupedScene } from './grouped-scene.ts';

export interface Groups {
  readonly grouping: Grouping;
  /** What there is to choose from. */
  readonly offered: readonly Grouping[];
  /** Absent: nodes are in no groups. */
  readonly keys: ReadonlyMap<string, string> | undefined;
  readonly count: number;
}

/** @returns the scene with its groups */
export function useGroups(
  scene: Scene,
  shown: Pick<Shown, 'pipeline' | 'environment' | 'folders'>,
): readonly [Scene, Groups] {
  const { session } = useServices();
  const chosen = useSession((state) => state.grouping);
  const open = useSession((state) => state.openGroups);
  const selected = useSession((state) => state.selected);
  const suiting = useMemo(() => suitingGrouping(scene), [scene]);
  const { pipeline, environment, folders } = shown;
  const isKnown = chosen !== 'folder' || folders !== undefined;
  const grouping = chosen && isKnown ? chosen : suiting;
  const keys = useMemo(
    () =>
      grouping === 'none'
        ? undefined
        : groupKeys(scene, grouping, { pipeline, environment, folders }),
    [scene, grouping, pipeline, environment, folders],
  );

  // A table that is selected elsewhere is shown, and so its group opens.
  const key = selected === undefined ? undefined : keys?.get(selected);
  useEffect(() => {
    const { openGroups, openOnly } = session.getState();
    if (key !== undefined && !openGroups.includes(key)) openOnly([...openGroups, key]);
  }, [key, session]);

  return useMemo(() => {
    const count = keys ? new Set(keys.values()).size : 0;
    const grouped = keys ? groupedScene(scene, keys, new Set(open)) : scene;
    const offered = groupings.filter((one) => one !== 'folder' || folders);
    return [grouped, { grouping, offered, keys, count }];
  }, [scene, keys, open, grouping, folders]);
}
