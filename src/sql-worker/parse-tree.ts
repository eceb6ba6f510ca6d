/** Looks for parts of a parse tree. */

/** What is needed of a node of the parser's tree. */
export interface Tree {
  getChildCount(): number;
  getChild(place: number): Tree | null;
}

/** The topmost parts that match, in the order of the text: nothing is looked for inside of one. */
export function nearest<Part extends Tree>(
  tree: Tree | null,
  matches: (tree: Tree) => tree is Part,
): readonly Part[] {
  if (!tree) return [];
  if (matches(tree)) return [tree];
  const places = Array.from({ length: tree.getChildCount() }, (_, place) => place);
  return places.flatMap((place) => nearest(tree.getChild(place), matches));
}
