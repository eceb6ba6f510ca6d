/** Names the element of a node, so that the canvas can say which one is active. */
export function nodeDomId(id: string): string {
  return `canvas-node-${encodeURIComponent(id)}`;
}
