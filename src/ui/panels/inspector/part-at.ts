/** Which part of a node's legacy texts a place is in. */
import type { NodeSides } from '#core/compiler.ts';
import type { Reveal } from '#store/session-store.ts';

/** -1: no part holds the place, or none is asked for. */
export function partAt(legacy: NodeSides['legacy'], place: Reveal['legacy']): number {
  if (!place) return -1;
  return legacy.findIndex(
    ({ file, line, text }) =>
      file === place.file && line <= place.line && place.line < line + text.split('\n').length,
  );
}
