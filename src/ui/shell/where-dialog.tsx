/** Says where the work is kept, and how not to lose it. */
import { Dialog } from '../shared/dialog.tsx';
import styles from './prose.module.css';

export function WhereDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Where is my work?" onClose={onClose}>
      <div className={styles.prose}>
        <p>
          In this browser, on this computer. Every change is stored within a second; the header says
          when. You can close the tab and come back to it.
        </p>
        <p>
          Nothing is sent anywhere, so nobody else has a copy. Another browser, a private window or
          another computer does not see it, and clearing this site’s data removes it.
        </p>
        <p>
          To keep a copy elsewhere, choose <strong>Save project file</strong> in the menu. It holds
          everything, notes and uploaded files included; drop it on this page, in any browser, to go
          on. Your own files are never changed.
        </p>
      </div>
    </Dialog>
  );
}
