/** The graph that every yardstick draws: the same tables at the same places, in the same view, as in the product. */

export interface Graph {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly links: readonly { readonly source: string; readonly target: string }[];
  readonly view: { readonly x: number; readonly y: number; readonly zoom: number };
}

export const size = { width: 240, height: 64 };

/** Put there before the page loads. */
export function readGraph(): Graph {
  return (window as unknown as { readonly graph: Graph }).graph;
}
