/** Begins with a template: as a project of its own, or beside what the open project holds. */
import { layOut } from '#core/layout/band-layout.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { KnownSummary } from '#core/templates/summaries.ts';
import { counted } from '#core/text/wording.ts';
import { emptyDocument } from '#store/workspace-store.ts';
import { openInPlace } from '../share/project-file.ts';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';

export function useTemplates() {
  const services = useServices();
  const { workspace, session, notices } = services;
  return {
    async open(template: KnownSummary): Promise<void> {
      const pipeline = await pipelineOf(template);
      const { output } = emptyDocument;
      const document = { pipeline, layout: layOut(pipeline), output };
      await openInPlace(services, { document });
    },
    async insert(template: KnownSummary): Promise<void> {
      const pipeline = await pipelineOf(template);
      const before = new Set(nodesOf(workspace.getState().document.pipeline).map(({ id }) => id));
      const { title } = template;
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

/** The templates are loaded when one is chosen: the start screen shows no more than their pictures. */
async function pipelineOf({ id }: KnownSummary): Promise<Pipeline> {
  const { templates } = await import('#core/templates/index.ts');
  return templates[id]();
}
