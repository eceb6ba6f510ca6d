/** What stands around the nodes on the canvas: headings of groups, bars, tools and the minimap. */
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { useServices } from '../shared/services.ts';
import { CanvasTools } from './canvas-tools.tsx';
import type { CanvasView } from './canvas-view.ts';
import { FocusBar } from './focus/focus-bar.tsx';
import { FoundBar } from './focus/found-bar.tsx';
import { FrameHeadings } from './groups/frame-headings.tsx';
import { GroupsMenu } from './groups/groups-menu.tsx';
import { closeGroup } from './groups/open-and-close.ts';
import { Legend } from './legend.tsx';
import { Minimap } from './minimap.tsx';
import type { CanvasScene } from './use-canvas-scene.ts';
import type { Tidying } from './use-tidy.ts';

const minimapFrom = 20;
/** In a narrower canvas, in pixels, the minimap would cover too much of what it shows. */
const minimapRoom = 720;

interface CanvasFurnitureProps {
  readonly canvas: CanvasScene;
  readonly view: CanvasView;
  readonly zoom: number;
  readonly tidying: Tidying;
}

export function CanvasFurniture({ canvas, view, zoom, tidying }: CanvasFurnitureProps) {
  const services = useServices();
  const { scene, slice, groups, focus, shown } = canvas;
  const hasRoom = useStore(({ width }) => width >= minimapRoom);
  const tableCount = useMemo(
    () => slice.nodes.filter(({ node }) => node?.type === 'table').length,
    [slice],
  );
  if (scene.nodes.length === 0) return null;
  return (
    <>
      <FrameHeadings
        frames={scene.frames}
        zoom={zoom}
        onClose={(key) => closeGroup(services, key)}
      />
      {focus ? (
        <FocusBar focus={focus} pipeline={shown.pipeline} count={slice.nodes.length} />
      ) : (
        <FoundBar view={view} />
      )}
      <CanvasTools view={view} zoom={zoom} tidying={tidying}>
        <Legend />
        <GroupsMenu groups={groups} tableCount={tableCount} />
      </CanvasTools>
      {scene.nodes.length >= minimapFrom && hasRoom && <Minimap scene={scene} view={view} />}
    </>
  );
}
