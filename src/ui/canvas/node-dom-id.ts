/** Names the element of a node, so that the canvas can say which one is active. */
/** Fit for `aria-activedescendant`: without blanks, whatever the id holds. */
export function nodeDomId(id: string): string {
  return `canvas-node-${encodeURIComponent(id)}`;
}

/** Names the element of a note or an area, so that keys can lead to it. */
export function annotationDomId(id: string): string {
  return `canvas-annotation-${encodeURIComponent(id)}`;
}
