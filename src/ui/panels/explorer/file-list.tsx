/** The legacy files of the project, with what each of them is. */
import { FileCode2, FilePlus2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { FoundFile } from '#core/importers/define.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { MiddleText } from '../../shared/middle-text.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import { useUploads } from '../import/uploads.tsx';
import styles from './file-list.module.css';

export function FileList() {
  const legacy = useWorkspace((state) => state.document.legacy);
  const known = useWorkspace((state) => state.checked?.legacyFiles);
  const { chooseFiles } = useUploads();
  const frame = useRef<HTMLElement>(null);
  const kinds = useMemo(() => new Map(known?.map((file) => [file.path, file])), [known]);
  const files = legacy?.files ?? [];
  const virtual = useVirtualRows({ count: files.length, frame, rowHeight: 2.75 });

  if (files.length === 0) {
    return (
      <EmptyState
        icon={FileCode2}
        title="No legacy files."
        actions={<Button onClick={chooseFiles}>Upload legacy configs</Button>}
      >
        Files you upload are listed here with what they were found to be.
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.list} ref={frame} tabIndex={0} aria-label="Legacy files">
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const path = files[index]?.path ?? '';
            return (
              <li
                key={path}
                className={styles.file}
                style={{ transform: `translateY(${start}px)` }}
                title={path}
              >
                <span className={styles.path}>
                  <MiddleText text={path} />
                </span>
                <span className={styles.kind}>{wordsOf(kinds.get(path))}</span>
              </li>
            );
          })}
        </ul>
      </section>
      <div className={styles.more}>
        <Button size="small" icon={FilePlus2} onClick={chooseFiles}>
          Upload more
        </Button>
      </div>
    </div>
  );
}

function wordsOf(file: FoundFile | undefined): string {
  if (!file) return '…';
  return file.used
    ? `${file.kind} · ${counted(file.records, 'record')}`
    : `${file.kind} · not used`;
}
