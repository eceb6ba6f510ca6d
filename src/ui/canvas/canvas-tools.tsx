/** The canvas's tools: zoom, fit and tidy. */
import { Panel, useViewport } from '@xyflow/react';
import { Maximize, Minus, Plus, WandSparkles } from 'lucide-react';
import { Button } from '../shared/button.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import styles from './canvas-tools.module.css';
import type { CanvasView } from './canvas-view.ts';

interface CanvasToolsProps {
  readonly view: CanvasView;
  readonly isEmpty: boolean;
  onTidy(): void;
}

export function CanvasTools({ view, isEmpty, onTidy }: CanvasToolsProps) {
  const { zoom } = useViewport();
  if (isEmpty) return null;
  return (
    <Panel position="bottom-left" className={styles.tools}>
      <IconButton size="small" icon={Minus} label="Zoom out" onClick={view.zoomOut} />
      <button
        type="button"
        className={styles.zoom}
        title="Zoom to 100 %"
        aria-label={`Zoom is ${Math.round(zoom * 100)} %. Zoom to 100 %`}
        onClick={view.zoomActual}
      >
        {Math.round(zoom * 100)} %
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
        onClick={onTidy}
      >
        Tidy
      </Button>
    </Panel>
  );
}
