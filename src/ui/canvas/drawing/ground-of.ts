/** Where everything of a document stands, for those who put something more there. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { remember } from '#core/model/remember.ts';
import { bandColumns } from '../band-columns.ts';
import { findInScene } from '../scene/find-in-scene.ts';
import { pipelineScene } from '../scene/pipeline-scene.ts';
import { nodeSize } from '../scene/scene.ts';
import type { Ground } from './new-places.ts';

/** Groups stand open in it, and nothing is left out. */
export const groundOf = remember((document: WorkspaceDocument): Ground => {
  const scene = pipelineScene(document);
  const columns = bandColumns(scene.nodes, nodeSize.width);
  return { scene, finder: findInScene(scene), columns };
});
