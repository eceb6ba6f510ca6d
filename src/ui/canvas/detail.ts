/** How much of a node is shown at a zoom. Near, nodes are elements; farther away they are painted. */

export type Detail = 'near' | 'middle' | 'far' | 'farther' | 'dots';

/** From which zoom on, the nearest first. */
const zooms: readonly (readonly [Detail, number])[] = [
  ['near', 0.7],
  ['middle', 0.52],
  ['far', 0.3],
  ['farther', 0.17],
];

/** Farther away than any of them, nodes are dots. */
export function detailAt(zoom: number): Detail {
  return zooms.find(([, from]) => zoom >= from)?.[0] ?? 'dots';
}
