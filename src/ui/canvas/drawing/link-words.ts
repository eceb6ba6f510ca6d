/** Questions and deeds of linking: what a link may lead to, and making it. */
import { canLink } from '#core/model/can-link.ts';
import { nodesOf } from '#core/model/graph.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Linking } from '#store/drawing-store.ts';
import type { Services } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';

/** A link that has one end so far. */
type OpenLink = Pick<Linking, 'start' | 'side'>;

/** The two ends of a link, in the direction data flows. */
function endsOf({ start, side }: OpenLink, other: NodeId) {
  return side === 'downstream' ? { from: start, to: other } : { from: other, to: start };
}

/** Why a node cannot be the other end; absent: it can. */
export function whyNotEnd(
  pipeline: Pipeline,
  linking: OpenLink,
  other: NodeId,
): string | undefined {
  const { from, to } = endsOf(linking, other);
  const can = canLink(pipeline, from, to);
  return can.ok ? undefined : can.reason;
}

/** With more nodes than this, only the one pointed at is asked about. */
const askedAtOnce = 600;

/** Everything the link may lead to, and its start. Absent: there is too much to ask about. */
export function possibleEnds(
  pipeline: Pipeline,
  linking: OpenLink,
): ReadonlySet<string> | undefined {
  const nodes = nodesOf(pipeline);
  if (nodes.length > askedAtOnce) return undefined;
  const ends = nodes.filter(({ id }) => whyNotEnd(pipeline, linking, id) === undefined);
  return new Set([linking.start, ...ends.map(({ id }) => id)]);
}

/** Links if it may be, and says why if not. @returns whether it was linked */
export function linkOrSay(services: Services, linking: Linking, other: NodeId): boolean {
  const { workspace, notices } = services;
  const { pipeline } = workspace.getState().document;
  const refusal = whyNotEnd(pipeline, linking, other);
  if (refusal !== undefined) {
    notices.getState().show(refusal, { tone: 'refused' });
    return false;
  }
  const { from, to } = endsOf(linking, other);
  workspace.getState().dispatch({ name: 'connect', from, to });
  notices.getState().announce(`${labelById(pipeline, to)} reads ${labelById(pipeline, from)}.`);
  return true;
}

/** Told with a button that takes it back. */
export function removeLink(services: Services, link: { from: NodeId; to: NodeId }): void {
  const { workspace, notices, drawing } = services;
  const { pipeline } = workspace.getState().document;
  const [from, to] = [labelById(pipeline, link.from), labelById(pipeline, link.to)];
  drawing.getState().choose(undefined);
  workspace.getState().dispatch({ name: 'disconnect', ...link });
  notices.getState().show(`Removed the link from ${from} to ${to}.`, {
    action: undoAction({ workspace, notices }),
  });
}
