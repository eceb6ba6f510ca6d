/** The files of a node whose edits can be taken over into the model. */
import type { NodeSides } from '#core/compiler.ts';

const editableKinds: ReadonlySet<string> = new Set(['spec', 'expectations']);

export interface EditableFile {
  /** Names the file among those of its node, whatever its path: a rename changes the path. */
  readonly slot: string;
  readonly path: string;
  readonly text: string;
}

export function editableFiles(output: NodeSides['output']): readonly EditableFile[] {
  const seen = new Map<string, number>();
  return output.flatMap(({ kind, path, text }) => {
    if (!editableKinds.has(kind)) return [];
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return { slot: `${kind} ${count}`, path, text };
  });
}
