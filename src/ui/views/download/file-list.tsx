/** The tree of files that will be written. */

import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { OutputFileSummary } from '#core/compiler.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { formatSize } from '../../shared/count-words.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { FileTreeView } from '../../shared/file-tree-view.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import styles from './download-view.module.css';
import { FileCheckMark } from './file-check.tsx';
import { useChosenFile } from './use-chosen-file.ts';

const none: readonly OutputFileSummary[] = [];

export function FileList() {
  const { session } = useServices();
  const files = useWorkspace((state) => state.checked?.files ?? none);
  const chosen = useChosenFile()?.path;
  const isAsked = useSession((state) => state.outputFile !== undefined);
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return files.filter(({ path }) => path.toLowerCase().includes(wanted));
  }, [files, text]);
  const checks = useMemo(() => new Map(files.map(({ path, checked }) => [path, checked])), [files]);
  const size = useMemo(() => files.reduce((sum, file) => sum + file.size, 0), [files]);

  return (
    <section className={styles.files} aria-label="Files of the bundle">
      <header className={styles.filesHead}>
        <h2 className={styles.title}>
          {counted(files.length, 'file')}, {formatSize(size)}
        </h2>
        <TextField
          label="Search files"
          placeholder="Search files"
          icon={Search}
          value={text}
          onChange={setText}
        />
      </header>
      {shown.length === 0 && text !== '' ? (
        <EmptyState
          title={`No file matches “${text}”.`}
          actions={<Button onClick={() => setText('')}>Clear</Button>}
        />
      ) : (
        <FileTreeView
          label="Files of the bundle"
          files={shown}
          chosen={chosen}
          showsChosen={isAsked}
          opensAll={text !== ''}
          asideOf={({ path, size, fileCount }) => {
            const check = fileCount === undefined ? checks.get(path) : undefined;
            return check && <FileCheckMark check={check} size={size} />;
          }}
          onChoose={(outputFile) => session.getState().update({ outputFile })}
        />
      )}
      <p className={styles.footnote}>
        <code>MANIFEST.json</code> is added when the files are packed: it lists the SHA-256 of every
        file, how it was checked and where it came from.
      </p>
    </section>
  );
}
