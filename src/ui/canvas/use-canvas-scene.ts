/** The scene the canvas shows, in step with the document, the problems and the session. */
import { useMemo } from 'react';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { readingOrder } from '#core/layout/reading-order.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Focus } from '#store/session-store.ts';
import { useSession, useWorkspace } from '../shared/services.ts';
import { type BandColumn, bandColumns } from './band-columns.ts';
import { useShownNodes } from './focus/use-shown-nodes.ts';
import { type Groups, useGroups } from './groups/use-groups.ts';
import { createFaces, type FaceOf, type Shown } from './node-face.ts';
import { problemMarks } from './problem-marks.ts';
import { findInScene, type SceneFinder } from './scene/find-in-scene.ts';
import { pipelineScene } from './scene/pipeline-scene.ts';
import { type RoutedLinks, routedLinks } from './scene/routed-links.ts';
import { renewed, useShape } from './scene/same-shape.ts';
import { nodeSize, type Scene } from './scene/scene.ts';

export interface CanvasScene {
  readonly scene: Scene;
  /** Where everything stands without groups. */
  readonly slice: Scene;
  readonly groups: Groups;
  /** Absent: all of the pipeline is shown. */
  readonly focus: Focus | undefined;
  readonly finder: SceneFinder;
  readonly links: RoutedLinks;
  readonly columns: readonly BandColumn[];
  readonly shown: Shown;
  /** A pipeline with the same nodes and links as the one that is shown; their fields may be older. */
  readonly shape: Pipeline;
  readonly faceOf: FaceOf;
  /** In which nodes are read out. */
  readonly order: readonly PipelineNode[];
}

/** @param layout where nodes stand at the moment */
export function useCanvasScene(layout: WorkspaceDocument['layout']): CanvasScene {
  const { pipeline, layout: settled } = useWorkspace((state) => state.document);
  const checked = useWorkspace((state) => state.checked);
  const chosen = useSession((state) => state.environment);
  const environment =
    pipeline.environments.find((name) => name === chosen) ?? pipeline.environments[0] ?? '';
  const marks = problemMarks(checked);
  const ledgerByNode = checked?.ledgerByNode;
  const folders = checked?.folders;

  const shown = useMemo(
    () => ({ pipeline, environment, marks, ledgerByNode, folders }),
    [pipeline, environment, marks, ledgerByNode, folders],
  );
  const shape = useShape(pipeline);
  const { focus, nodes } = useShownNodes(pipeline);
  // Nodes on their way somewhere keep their turn until they are there.
  const order = useMemo(() => readingOrder(shape, settled), [shape, settled]);
  const slice = useMemo(
    () => pipelineScene({ pipeline: shape, layout }, nodes, order),
    [shape, layout, nodes, order],
  );
  const [grouped, groups] = useGroups(slice, { pipeline: shape, environment, folders });
  const scene = useMemo(() => renewed(grouped, pipeline), [grouped, pipeline]);
  const finder = useMemo(() => findInScene(scene), [scene]);
  const columns = useMemo(() => bandColumns(slice.nodes, nodeSize.width), [slice]);
  const faceOf = useMemo(() => createFaces(shown), [shown]);
  const links = routedLinks(grouped);
  return { scene, slice, groups, focus, finder, links, columns, shown, shape, faceOf, order };
}
