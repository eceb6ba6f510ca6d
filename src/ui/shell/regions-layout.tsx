/** The regions around a view: explorer, inspector and bottom panel, each resizable and closable. */
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { Group, Panel, type PanelSize } from 'react-resizable-panels';
import type { Remembered, View } from '#store/session-store.ts';
import { useSession } from '../shared/services.ts';
import { Splitter } from '../shared/splitter.tsx';
import { useRem, usualRem } from '../shared/use-rem.ts';
import { viewDefinition } from '../views/index.ts';
import { BottomPanel } from './bottom-panel.tsx';
import { InspectorOverlay } from './inspector-overlay.tsx';
import { Region } from './region.tsx';
import styles from './regions-layout.module.css';
import { useIsNarrow, useIsSmall } from './use-is-narrow.ts';

const ExplorerPanel = lazy(async () => {
  const { ExplorerPanel: default_ } = await import('../panels/explorer/explorer-panel.tsx');
  return { default: default_ };
});
const SmallRegions = lazy(async () => {
  const { SmallRegions: default_ } = await import('./small-regions.tsx');
  return { default: default_ };
});
const InspectorPanel = lazy(async () => {
  const { InspectorPanel: default_ } = await import('../panels/inspector/inspector-panel.tsx');
  return { default: default_ };
});

export function Regions({ view }: { readonly view: View }) {
  const session = useSession((state) => state);
  const isNarrow = useIsNarrow();
  const isSmall = useIsSmall();
  const shown = viewDefinition(view);
  if (!shown) return null;
  if (isSmall) {
    return (
      <Suspense>
        <SmallRegions view={view} />
      </Suspense>
    );
  }
  const content = (
    <Region key={view} name={shown.title}>
      <shown.component />
    </Region>
  );
  if (shown.around === 'alone') return content;
  const { isExplorerOpen, isInspectorOpen, isBottomOpen } = session;
  const hasInspector = isInspectorOpen && shown.around === 'all';

  return (
    <Group orientation="vertical" className={styles.group}>
      <Panel id="upper" minSize={160}>
        <div className={styles.upper}>
          <Group className={styles.group}>
            {isExplorerOpen && (
              <>
                <SizedPanel id="explorer" size="explorerWidth" smallest={200} largest={480}>
                  <Region name="Explorer">
                    {shown.explorer ? <shown.explorer /> : <ExplorerPanel />}
                  </Region>
                </SizedPanel>
                <Splitter label="Width of the explorer" />
              </>
            )}
            <Panel id="view" minSize={320} className={styles.view}>
              {content}
            </Panel>
            {hasInspector && !isNarrow && (
              <>
                <Splitter label="Width of the inspector" />
                <SizedPanel id="inspector" size="inspectorWidth" smallest={300} largest={1200}>
                  <Region name="Inspector">
                    <InspectorPanel />
                  </Region>
                </SizedPanel>
              </>
            )}
          </Group>
          {hasInspector && isNarrow && (
            <InspectorOverlay>
              <Region name="Inspector">
                <InspectorPanel />
              </Region>
            </InspectorOverlay>
          )}
        </div>
      </Panel>
      {isBottomOpen && (
        <>
          <Splitter label="Height of the bottom panel" />
          <SizedPanel id="bottom" size="bottomHeight" smallest={120} largest={640}>
            <Region name="Bottom panel">
              <BottomPanel />
            </Region>
          </SizedPanel>
        </>
      )}
    </Group>
  );
}

interface SizedPanelProps {
  readonly id: string;
  readonly size: keyof Pick<Remembered, 'explorerWidth' | 'inspectorWidth' | 'bottomHeight'>;
  readonly smallest: number;
  readonly largest: number;
  readonly children: ReactNode;
}

/** Keeps its size in pixels of the usual text size, and remembers it. */
function SizedPanel({ id, size, smallest, largest, children }: SizedPanelProps) {
  const update = useSession((state) => state.update);
  const initial = useSession((state) => state[size]);
  // Larger text needs wider panels.
  const scale = useRem() / usualRem;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onResize = ({ inPixels }: PanelSize): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => update({ [size]: Math.round(inPixels / scale) }), 200);
  };
  return (
    <Panel
      id={id}
      defaultSize={initial * scale}
      minSize={smallest * scale}
      maxSize={largest * scale}
      groupResizeBehavior="preserve-pixel-size"
      onResize={onResize}
    >
      {children}
    </Panel>
  );
}
