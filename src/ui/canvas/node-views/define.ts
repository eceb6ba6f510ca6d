/** The shape every node view has: how nodes of one type look and are read out on the canvas. */
import type { LucideIcon } from 'lucide-react';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';
import type { Tone } from '../../shared/badge.tsx';

export interface Chip {
  readonly text: string;
  /** Stands before a text that is short because of it. */
  readonly icon?: LucideIcon;
  /** The whole, where the text is short. */
  readonly title?: string;
  readonly tone?: Tone;
}

export interface NodeView<T extends NodeType> {
  icon(node: NodeOf<T>): LucideIcon;
  /** What comes after the name when it is read out: "silver streaming table". */
  words(node: NodeOf<T>): string;
  /** Where it is, as one line; may hold tokens. Absent: that says nothing of its own. */
  place(node: NodeOf<T>): string | undefined;
  chips(node: NodeOf<T>): readonly Chip[];
}

/** One view for each node type: a missing one does not compile. */
export type NodeViews = { readonly [T in NodeType]: NodeView<T> };

/** Gives the view back; the type picks the node that its functions are given. */
export function defineNodeView<T extends NodeType>(view: NodeView<T>): NodeView<T> {
  return view;
}
