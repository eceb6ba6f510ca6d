/** A line to be copied. */
import { ClipboardCopy } from 'lucide-react';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import styles from './download-view.module.css';

interface CopyLineProps {
  /** What the line is, as "Copy …" names it. */
  readonly label: string;
  readonly text: string;
}

export function CopyLine({ label, text }: CopyLineProps) {
  const { platform, notices } = useServices();
  const copy = async (): Promise<void> => {
    await platform.copyText(text);
    notices.getState().show(`Copied: ${label}.`);
  };
  return (
    <span className={styles.line}>
      <code>{text}</code>
      <IconButton
        size="small"
        icon={ClipboardCopy}
        label={`Copy ${label}`}
        onClick={() => void copy()}
      />
    </span>
  );
}
