/** The kinds of files that can be made: each is opened at its name, which is the first thing to change. */
import type { Layer } from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';
import type { MenuEntry } from '../../shared/menu.tsx';
import { useServices } from '../../shared/services.ts';
import { newFile } from './new-file.ts';
import { showFile } from './show-file.ts';

interface Kind {
  readonly title: string;
  readonly type: NodeType;
  readonly layer?: Layer;
}

const kinds: readonly Kind[] = [
  { title: 'New source', type: 'cloud-files' },
  { title: 'New bronze table', type: 'table', layer: 'bronze' },
  { title: 'New silver table', type: 'table', layer: 'silver' },
  { title: 'New gold table', type: 'table', layer: 'gold' },
  { title: 'New sink', type: 'sink' },
];

export function useNewFiles(): readonly MenuEntry[] {
  const { workspace, session } = useServices();
  const add = ({ type, layer }: Kind): void => {
    const { document, dispatch } = workspace.getState();
    const near = session.getState().selected;
    const around = { ...(layer && { layer }), ...(near !== undefined && { near }) };
    const { id, command } = newFile(document, type, around);
    dispatch(command);
    showFile(session, id, { line: 3, column: 7, focus: true });
  };
  return kinds.map((kind) => ({ title: kind.title, onSelect: () => add(kind) }));
}
