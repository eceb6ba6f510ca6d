/** Which part of a node's legacy texts a place is in. */
import type { NodeSides } from '#core/compiler.ts';

export type LegacyPart = NodeSides['legacy'][number];

interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** By file and line; columns do not count. */
export function isInPart({ file, line, text }: LegacyPart, place: Place): boolean {
  return file === place.file && line <= place.line && place.line < line + text.split('\n').length;
}

/** -1: no part holds the place, or none is asked for. */
export function partAt(legacy: readonly LegacyPart[], place: Place | undefined): number {
  return place ? legacy.findIndex((part) => isInPart(part, place)) : -1;
}
