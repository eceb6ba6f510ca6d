/** Names the texts of a project: one for each node, and one for its settings. */
import type { NodeId } from '#core/model/pipeline.ts';

/** No node has an empty id, so it can stand for the settings of the project. */
export const settingsKey = '';
/** Which text: a node's, or `settingsKey`. */
export type TextKey = NodeId | typeof settingsKey;
