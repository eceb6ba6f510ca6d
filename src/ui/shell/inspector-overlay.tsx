/** The inspector on a narrow window: over the view, closed with its button or Esc. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../shared/icon-button.tsx';
import { useSession } from '../shared/services.ts';
import styles from './inspector-overlay.module.css';

export function InspectorOverlay({ children }: { readonly children: ReactNode }) {
  const update = useSession((state) => state.update);
  const selected = useSession((state) => state.selected);
  if (selected === undefined) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Esc of what is in it.
    <div
      className={styles.overlay}
      data-covers-view
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) update({ isInspectorOpen: false });
      }}
    >
      <div className={styles.close}>
        <IconButton
          icon={X}
          size="small"
          label="Close inspector"
          onClick={() => update({ isInspectorOpen: false })}
        />
      </div>
      {children}
    </div>
  );
}
