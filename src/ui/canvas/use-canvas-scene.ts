/** The scene the canvas shows, in step with the document, the problems and the session. */
import { useMemo } from 'react';
import { useSession, useWorkspace } from '../shared/services.ts';
import { type BandColumn, bandColumns } from './band-columns.ts';
import { createFaces, type FaceOf, type Shown } from './node-face.ts';
import { problemMarks } from './problem-marks.ts';
import { findInScene, type SceneFinder } from './scene/find-in-scene.ts';
import { pipelineScene } from './scene/pipeline-scene.ts';
import { type RoutedLinks, routedLinks } from './scene/routed-links.ts';
import { nodeSize, type Scene } from './scene/scene.ts';

export interface CanvasScene {
  readonly scene: Scene;
  readonly finder: SceneFinder;
  readonly links: RoutedLinks;
  readonly columns: readonly BandColumn[];
  readonly shown: Shown;
  readonly faceOf: FaceOf;
}

export function useCanvasScene(): CanvasScene {
  const { pipeline, layout } = useWorkspace((state) => state.document);
  const checked = useWorkspace((state) => state.checked);
  const chosen = useSession((state) => state.environment);
  const environment =
    pipeline.environments.find((name) => name === chosen) ?? pipeline.environments[0] ?? '';
  const marks = problemMarks(checked);
  const ledgerByNode = checked?.ledgerByNode;

  const scene = useMemo(() => pipelineScene({ pipeline, layout }), [pipeline, layout]);
  const finder = useMemo(() => findInScene(scene), [scene]);
  const columns = useMemo(() => bandColumns(scene.nodes, nodeSize.width), [scene]);
  const shown = useMemo(
    () => ({ pipeline, environment, marks, ledgerByNode }),
    [pipeline, environment, marks, ledgerByNode],
  );
  const faceOf = useMemo(() => createFaces(shown), [shown]);
  return { scene, finder, links: routedLinks(scene), columns, shown, faceOf };
}
