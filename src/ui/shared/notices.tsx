/** Shows notices in a corner, and reads each out once: not again with the next beside it. */
import { Ban, CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Notice } from '#store/notice-store.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './notices.module.css';
import { useNotices } from './services.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const shownForMs = 6000;

const icons = { done: CircleCheck, refused: Ban, error: CircleAlert };

export function Notices() {
  const { notices, announcement, dismiss } = useNotices((state) => state);
  const polite = notices.filter(({ tone }) => tone !== 'error');
  const urgent = notices.filter(({ tone }) => tone === 'error');

  return (
    <div className={styles.corner}>
      <VisuallyHidden>
        <span role="status">
          {announcement && <span key={announcement.id}>{announcement.text}</span>}
        </span>
      </VisuallyHidden>
      <output aria-atomic={false} className={styles.list}>
        {polite.map((notice) => (
          <Toast key={notice.id} notice={notice} onDismiss={dismiss} />
        ))}
      </output>
      <div role="alert" aria-atomic={false} className={styles.list}>
        {urgent.map((notice) => (
          <Toast key={notice.id} notice={notice} onDismiss={dismiss} />
        ))}
      </div>
    </div>
  );
}

function Toast({ notice, onDismiss }: { readonly notice: Notice; onDismiss(id: number): void }) {
  const { id, text, tone, action } = notice;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || tone === 'error') return;
    const timer = setTimeout(() => onDismiss(id), shownForMs);
    return () => clearTimeout(timer);
  }, [id, isHeld, tone, onDismiss]);
  const Icon = icons[tone];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is read or used.
    <div
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden className={styles.icon} />
      <span className={styles.text}>{text}</span>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.run();
            onDismiss(id);
          }}
        >
          {action.title}
        </Button>
      )}
      <IconButton size="small" icon={X} label="Close notice" onClick={() => onDismiss(id)} />
    </div>
  );
}
