/** Puts the selected node into focus, one step deeper at each call, and at last shows all again. */
import type { Services } from '../../shared/services.ts';
import { deeper } from './lineage-slice.ts';

/** Without a selected node, a notice asks for one. */
export function goDeeper({ session, notices }: Services): void {
  const { focus, selected, focusOn } = session.getState();
  const isSame = focus?.kind === 'lineage' && (selected === undefined || focus.node === selected);
  const node = isSame ? focus.node : selected;
  if (node === undefined) {
    if (focus) focusOn(undefined);
    else notices.getState().announce('Select a table to focus on its lineage.');
    return;
  }
  const depth = deeper(isSame ? focus.depth : undefined);
  focusOn(depth && { kind: 'lineage', node, depth });
  if (!depth) notices.getState().announce('All tables are shown.');
}
