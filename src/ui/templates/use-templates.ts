/** Begins with a template: as a project of its own, or beside what the open project holds. */
import { layOut } from '#core/layout/band-layout.ts';
import { nodesOf } from '#core/model/graph.ts';
import { counted } from '#core/text/wording.ts';
import { emptyDocument } from '#store/workspace-store.ts';
import { openInPlace } from '../share/project-file.ts';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';
import type { ChosenTemplate } from './template-gallery.tsx';

export function useTemplates() {
  const services = useServices();
  const { workspace, session, notices } = services;
  return {
    async open({ pipeline }: ChosenTemplate): Promise<void> {
      const { output } = emptyDocument;
      const document = { pipeline, layout: layOut(pipeline), output };
      await openInPlace(services, { document });
    },
    insert({ summary, pipeline }: ChosenTemplate): void {
      const before = new Set(nodesOf(workspace.getState().document.pipeline).map(({ id }) => id));
      const { title } = summary;
      workspace.getState().dispatch({ name: 'insert-template', title, template: pipeline });
      const added = nodesOf(workspace.getState().document.pipeline)
        .map(({ id }) => id)
        .filter((id) => !before.has(id));
      if (added.length === 0) return;
      session.getState().selectAll(added, added[0]);
      const words = counted(added.length, 'table, source or sink', 'tables, sources and sinks');
      notices.getState().show(`Added ${title}: ${words}.`, {
        action: undoAction({ workspace, notices }),
      });
    },
  };
}
