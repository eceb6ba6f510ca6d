/** The regions on a small window, one below the other: no canvas, and no panel beside another. */
import { MonitorSmartphone } from 'lucide-react';
import { lazy } from 'react';
import type { View } from '#store/remembered.ts';
import { Button } from '../shared/button.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { useSession } from '../shared/services.ts';
import { viewDefinition } from '../views/index.ts';
import { BottomPanel } from './bottom-panel.tsx';
import { InspectorOverlay } from './inspector-overlay.tsx';
import { Region } from './region.tsx';
import styles from './small-regions.module.css';

const InspectorPanel = lazy(async () => {
  const { InspectorPanel: default_ } = await import('../panels/inspector/inspector-panel.tsx');
  return { default: default_ };
});

export function SmallRegions({ view }: { readonly view: View }) {
  const isInspectorOpen = useSession((state) => state.isInspectorOpen);
  const isBottomOpen = useSession((state) => state.isBottomOpen);
  const shown = viewDefinition(view);
  if (!shown) return null;
  return (
    <div className={styles.column}>
      <div className={styles.view}>
        <Region key={view} name={shown.title}>
          {shown.fitsSmall ? <shown.component /> : <TooSmall what={shown.title} />}
        </Region>
        {isInspectorOpen && shown.around === 'all' && shown.fitsSmall && (
          <InspectorOverlay>
            <Region name="Inspector">
              <InspectorPanel />
            </Region>
          </InspectorOverlay>
        )}
      </div>
      {isBottomOpen && shown.around !== 'alone' && (
        <div className={styles.bottom}>
          <Region name="Bottom panel">
            <BottomPanel />
          </Region>
        </div>
      )}
    </div>
  );
}

function TooSmall({ what }: { readonly what: string }) {
  const update = useSession((state) => state.update);
  return (
    <EmptyState
      icon={MonitorSmartphone}
      title={`${what} needs a wider window.`}
      actions={
        <>
          <Button onClick={() => update({ view: 'table' })}>Use the table view</Button>
          <Button onClick={() => update({ view: 'compare' })}>Compare</Button>
        </>
      }
    >
      Under 760 pixels, or zoomed in far, the table view does everything the canvas does. Your
      project is as you left it.
    </EmptyState>
  );
}
