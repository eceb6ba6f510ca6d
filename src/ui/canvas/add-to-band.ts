/** Adds the usual node of a band, standing alone: what the words in an empty band offer. */
import type { Band } from '#core/model/graph.ts';
import { layers } from '#core/model/pipeline.ts';
import type { Services } from '../shared/services.ts';
import { addRows } from './drawing/add-to-canvas.ts';
import { groundOf } from './drawing/ground-of.ts';
import { rowsById } from './drawing/palette-rows.ts';

const usual: Readonly<Record<Band, string>> = {
  sources: 'cloud-files',
  bronze: 'streaming-table',
  silver: 'streaming-table',
  gold: 'materialized-view',
  sinks: 'sink-delta',
};

/** @param band whose usual node it is, such as a streaming table in bronze */
export function addToBand(services: Services, band: Band): void {
  const { session, workspace } = services;
  // With a table selected, it would be put after that one.
  session.getState().select(undefined);
  const ground = groundOf(workspace.getState().document);
  const layer = layers.find((one) => one === band) ?? 'bronze';
  addRows({ services, ground }, rowsById([usual[band]]), layer);
}
