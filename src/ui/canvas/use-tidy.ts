/** Lays out tables again, all or the selected ones, as one step that can be undone. */
import { useCallback } from 'react';
import type { LayoutStyle } from '#core/compiler.ts';
import type { Point } from '#core/editing/document.ts';
import { compactAtMost } from '#core/layout/compact-at-most.ts';
import { fitPlaces } from '#core/layout/fit-places.ts';
import { nodesOf } from '#core/model/graph.ts';
import { partOf } from '#core/model/part-of.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import { type Services, useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';

type Places = Readonly<Record<NodeId, Point>>;

export interface Tidying {
  tidy(style?: LayoutStyle): void;
  tidySelection(): void;
}

/** @param glide called before nodes go to other places, with where they stand */
export function useTidy(glide: (from: Places) => void): Tidying {
  const services = useServices();
  const run = useCallback(
    (work: (pipeline: Pipeline) => Promise<Tidied | undefined>) => {
      const { workspace, notices } = services;
      const tidy = async (): Promise<void> => {
        const { pipeline } = workspace.getState().document;
        const tidied = await work(pipeline);
        // Places for another pipeline than the one that is open by now would be wrong.
        if (!tidied || workspace.getState().document.pipeline !== pipeline) return;
        glide(workspace.getState().document.layout);
        workspace.getState().dispatch({ name: 'place-nodes', places: tidied.places });
        notices.getState().show(tidied.words, { action: undoAction({ workspace, notices }) });
      };
      tidy().catch(() => {
        notices.getState().show('The canvas could not be laid out. Nothing was moved.', {
          tone: 'error',
        });
      });
    },
    [services, glide],
  );
  const tidy = useCallback(
    (style: LayoutStyle = 'bands') => run((pipeline) => tidyAll(services, pipeline, style)),
    [run, services],
  );
  const tidySelection = useCallback(
    () => run((pipeline) => tidySelected(services, pipeline)),
    [run, services],
  );
  return { tidy, tidySelection };
}

interface Tidied {
  readonly places: Places;
  readonly words: string;
}

async function tidyAll(
  { compiler, notices }: Services,
  pipeline: Pipeline,
  style: LayoutStyle,
): Promise<Tidied | undefined> {
  if (style === 'compact' && nodesOf(pipeline).length > compactAtMost) {
    const text = `The compact layout is for up to ${compactAtMost} tables. Nothing was moved.`;
    notices.getState().show(text, { tone: 'error' });
    return undefined;
  }
  const places = await compiler.layOut(pipeline, style);
  const words = style === 'compact' ? 'Laid the canvas out compactly.' : 'Tidied the canvas.';
  return { places, words };
}

async function tidySelected(
  { compiler, session, workspace, notices }: Services,
  pipeline: Pipeline,
): Promise<Tidied | undefined> {
  const ids = session.getState().selection.filter((id) => Object.hasOwn(pipeline.nodes, id));
  if (ids.length < 2) {
    notices.getState().announce('Select two tables or more to tidy them.');
    return undefined;
  }
  const laidOut = await compiler.layOut(partOf(pipeline, new Set(ids)), 'bands');
  const places = fitPlaces(pipeline, laidOut, workspace.getState().document.layout);
  return { places, words: `Tidied ${counted(ids.length, 'table')}.` };
}
