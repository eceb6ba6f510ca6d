/** Everything that is drawn over the canvas while something is drawn on it. */
import type { RefObject } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { ContextMenu } from '../../shared/context-menu.tsx';
import { useDrawing } from '../../shared/services.ts';
import type { CanvasView } from '../canvas-view.ts';
import type { DrawEntry } from './draw-entries.ts';
import { DropLayer } from './drop-layer.tsx';
import { LinkLayer } from './link-layer.tsx';
import { MarqueeLayer } from './marquee-layer.tsx';
import { ModeBanner } from './mode-banner.tsx';
import type { Ground } from './new-places.ts';
import { NextMenu } from './next-menu.tsx';
import { RenameField } from './rename-field.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TargetLight } from './target-light.tsx';

interface DrawingProps {
  readonly ground: Ground;
  readonly view: CanvasView;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** What is selected, and what can be done with it. */
  readonly nodes: readonly PipelineNode[];
  readonly entries: readonly DrawEntry[];
}

export function Drawing({ ground, view, frame, nodes, entries }: DrawingProps) {
  const { scene } = ground;
  return (
    <>
      <ChosenLink ground={ground} />
      <DropLayer ground={ground} view={view} frame={frame} />
      <LinkLayer ground={ground} view={view} frame={frame} />
      <MarqueeLayer ground={ground} />
      <RenameField scene={scene} frame={frame} />
      <ModeBanner />
      <SelectionBar nodes={nodes} entries={entries} />
      <OpenMenu ground={ground} nodes={nodes} entries={entries} />
    </>
  );
}

function ChosenLink({ ground }: { readonly ground: Ground }) {
  const chosen = useDrawing((state) => state.chosen);
  if (chosen?.kind !== 'link') return null;
  const link = ground.scene.links.find(
    ({ source, target }) => source === chosen.from && target === chosen.to,
  );
  return link ? (
    <TargetLight ground={ground} target={{ kind: 'link', link, layer: 'bronze', words: '' }} />
  ) : null;
}

function OpenMenu({ ground, nodes, entries }: Pick<DrawingProps, 'ground' | 'nodes' | 'entries'>) {
  const menu = useDrawing((state) => state.menu);
  const openMenu = useDrawing((state) => state.openMenu);
  if (!menu) return null;
  const { at, place, end } = menu;
  if (end) return place && <NextMenu ground={ground} at={at} place={place} end={end} />;
  return (
    <ContextMenu
      label={nodes.length > 0 ? 'Selection' : 'Canvas'}
      at={menu.at}
      entries={entries}
      onClose={() => openMenu(undefined)}
    />
  );
}
