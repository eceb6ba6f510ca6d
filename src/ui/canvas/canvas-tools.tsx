/** The canvas's tools: zoom, fit, tidy, and what the layout is by. */
import { Panel } from '@xyflow/react';
import { Columns4, LayoutDashboard, Maximize, Minus, Plus, WandSparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { Menu } from '../shared/menu.tsx';
import styles from './canvas-tools.module.css';
import type { CanvasView } from './canvas-view.ts';
import type { Tidying } from './use-tidy.ts';

interface CanvasToolsProps {
  readonly view: CanvasView;
  readonly zoom: number;
  readonly tidying: Tidying;
  readonly children: ReactNode;
}

export function CanvasTools({ view, zoom, tidying, children }: CanvasToolsProps) {
  const percent = zoom < 0.1 ? (zoom * 100).toFixed(1) : Math.round(zoom * 100);
  return (
    <Panel position="bottom-left" className={styles.tools}>
      <IconButton size="small" icon={Minus} label="Zoom out" onClick={view.zoomOut} />
      <button
        type="button"
        className={styles.zoom}
        title="Zoom to 100 %"
        aria-label={`Zoom is ${percent} %. Zoom to 100 %`}
        onClick={() => view.zoomActual()}
      >
        {percent} %
      </button>
      <IconButton size="small" icon={Plus} label="Zoom in" onClick={view.zoomIn} />
      <IconButton
        size="small"
        icon={Maximize}
        label="Fit all"
        title="Fit all (1)"
        onClick={view.fit}
      />
      <span className={styles.line} />
      <Button
        look="quiet"
        size="small"
        icon={WandSparkles}
        title="Tidy: lay out all tables again (T)"
        onClick={() => tidying.tidy()}
      >
        Tidy
      </Button>
      <Menu
        label="Layout"
        icon={LayoutDashboard}
        size="small"
        side="above"
        entries={[
          {
            title: 'Tidy all, in bands',
            icon: Columns4,
            keys: 'T',
            onSelect: () => tidying.tidy('bands'),
          },
          {
            title: 'Tidy the selection',
            icon: WandSparkles,
            keys: 'Shift+T',
            onSelect: tidying.tidySelection,
          },
          {
            title: 'Lay out compactly, without bands',
            icon: LayoutDashboard,
            onSelect: () => tidying.tidy('compact'),
          },
        ]}
      />
      {children}
    </Panel>
  );
}
