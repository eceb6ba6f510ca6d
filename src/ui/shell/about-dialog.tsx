/** What the app is, and how to check what it promises. */
import { targets } from '#core/exporters/targets.ts';
import { listed } from '#core/text/wording.ts';
import { Dialog } from '../shared/dialog.tsx';
import styles from './prose.module.css';

export function AboutDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="About Lakewright" onClose={onClose}>
      <div className={styles.prose}>
        <p>
          Lakewright brings legacy DLT-META onboarding files along: it shows them as a bronze,
          silver and gold pipeline, and accounts for every key in them. What is designed here is
          written for {listed(targets.map(({ title }) => title))}.
        </p>
        <p>
          <strong>Nothing leaves your browser.</strong> To check: the page’s own content policy
          forbids every connection (<code>connect-src 'none'</code>, in the page’s source), and the
          network list of your browser’s developer tools stays empty while you work.
        </p>
        <p>Open source under the Apache License 2.0.</p>
      </div>
    </Dialog>
  );
}
