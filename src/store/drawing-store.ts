/** What is being drawn at the moment, from the first gesture to the last. None of it is kept. */
import { createStore } from 'zustand/vanilla';
import type { Point } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';

/** Rows of the palette on their way onto the canvas. */
export interface Placing {
  readonly kind: 'place';
  /** Ids of the rows. */
  readonly rows: readonly string[];
  /** Of the pointer, in the window. */
  readonly pointer: Point;
  /** Whether the grid is left aside. */
  readonly isFree: boolean;
}

/** A link that has one end so far. */
export interface Linking {
  readonly kind: 'link';
  readonly start: NodeId;
  /** Where the other end is looked for: what reads `start`, or what `start` reads. */
  readonly side: 'downstream' | 'upstream';
  readonly by: 'pointer' | 'keys';
  /** Where the pointer is, on the canvas. */
  readonly end: Point | undefined;
  /** The node it would be linked with. */
  readonly over: NodeId | undefined;
  /** What was typed to find it. */
  readonly typed: string;
}

/** Nodes on their way by keyboard; or a note or an area, with the nodes that go with it. */
export interface Moving {
  readonly kind: 'move';
  readonly nodes: readonly NodeId[];
  readonly annotation?: string;
  readonly by: Point;
  /** How much an annotation grows. */
  readonly growth: Point;
  /** Whether the pointer moves it. Absent: keys do. */
  readonly isDragged?: boolean;
}

interface Renaming {
  readonly kind: 'rename';
  readonly node: NodeId;
}

/** The text of a note or an area is being typed. */
export interface Editing {
  readonly kind: 'edit';
  readonly annotation: string;
}

/** A rectangle that selects what it touches; its corners are on the canvas. */
interface Marquee {
  readonly kind: 'marquee';
  readonly from: Point;
  readonly to: Point;
  /** What was selected before and stays so. */
  readonly kept: readonly NodeId[];
}

export type Gesture = Placing | Linking | Moving | Renaming | Editing | Marquee;

/** What is chosen besides nodes, which the session remembers. */
export type Chosen =
  | { readonly kind: 'link'; readonly from: NodeId; readonly to: NodeId }
  | { readonly kind: 'annotation'; readonly id: string };

/** Of a link that was let go beside all nodes. */
export type LooseEnd = Pick<Linking, 'start' | 'side'>;

export interface OpenMenu {
  /** In the window. */
  readonly at: Point;
  /** On the canvas; absent: it was opened by key. */
  readonly place?: Point;
  /** What is chosen is added at it. Absent: the menu is about the selection. */
  readonly end?: LooseEnd;
}

export interface DrawingState {
  readonly gesture: Gesture | undefined;
  readonly chosen: Chosen | undefined;
  readonly menu: OpenMenu | undefined;
  /** What the pointer has just put on the canvas: it stays under it, whatever opens beside. */
  readonly dropped: NodeId | undefined;
  begin(gesture: Gesture): void;
  /** Changes the gesture under way, if it is still of that kind. */
  go<K extends Gesture['kind']>(
    kind: K,
    change: Partial<Omit<Extract<Gesture, { readonly kind: K }>, 'kind'>>,
  ): void;
  end(): void;
  choose(chosen: Chosen | undefined): void;
  openMenu(menu: OpenMenu | undefined): void;
  drop(node: NodeId | undefined): void;
}

/** Nothing is drawn at first. */
export function createDrawingStore() {
  return createStore<DrawingState>()((set, get) => ({
    gesture: undefined,
    chosen: undefined,
    menu: undefined,
    dropped: undefined,
    begin: (gesture) => set({ gesture, menu: undefined, dropped: undefined }),
    go(kind, change) {
      const { gesture } = get();
      // The change is one for gestures of this kind.
      if (gesture?.kind === kind) set({ gesture: { ...gesture, ...change } as Gesture });
    },
    end: () => set({ gesture: undefined }),
    choose: (chosen) => set({ chosen, menu: undefined }),
    openMenu: (menu) => set({ menu }),
    drop: (dropped) => set({ dropped }),
  }));
}

export type DrawingStore = ReturnType<typeof createDrawingStore>;
