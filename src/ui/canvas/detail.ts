/** How much of a node is shown at a zoom. Near, nodes are elements; farther away they are painted. */

export type Detail = 'near' | 'middle' | 'far' | 'dots';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.7) return 'near';
  if (zoom >= 0.42) return 'middle';
  return zoom >= 0.16 ? 'far' : 'dots';
}
