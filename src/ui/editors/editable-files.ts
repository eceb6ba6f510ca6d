/** The files of a node that are shown beside its legacy config, or edited in place. */
import type { NodeSides } from '#core/compiler.ts';

export interface EditableFile {
  /** Names the file among those of its node, whatever its path: a rename changes the path. */
  readonly slot: string;
  readonly path: string;
  readonly text: string;
}

/** Those whose edits can be taken over into the model. */
export function editableFiles(output: NodeSides['output']): readonly EditableFile[] {
  return slotted(output.filter(({ isEditable }) => isEditable));
}

/**
 * Those that can be edited, and those that say what several nodes are; where the output format lets
 * none be edited, all there are.
 */
export function comparedFiles(output: NodeSides['output']): readonly EditableFile[] {
  const compared = output.filter(
    ({ isEditable, sharedBy }) => isEditable || sharedBy !== undefined,
  );
  return slotted(compared.length > 0 ? compared : output);
}

function slotted(output: NodeSides['output']): readonly EditableFile[] {
  const seen = new Map<string, number>();
  return output.map(({ kind, path, text }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return { slot: `${kind} ${count}`, path, text };
  });
}
