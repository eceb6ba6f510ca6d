/** The chosen file as it will be written, and where it comes from. */
import { ClipboardCopy, FileSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OutputFileSummary } from '#core/compiler.ts';
import { fileName } from '#core/text/file-name.ts';
import { CodeEditor } from '../../editors/code-editor.tsx';
import { languageOf } from '../../editors/language-of.ts';
import { Badge } from '../../shared/badge.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import styles from './download-view.module.css';
import { FileCheckBadge } from './file-check.tsx';
import { FileOrigin } from './file-origin.tsx';
import { useChosenFile } from './use-chosen-file.ts';

export function OpenFile() {
  const { platform, notices } = useServices();
  const file = useChosenFile();
  const text = useFileText(file);

  if (!file) {
    return (
      <section className={styles.file} aria-label="Chosen file">
        <EmptyState icon={FileSearch} title="No files yet.">
          Put a table on the canvas to see what is written for it.
        </EmptyState>
      </section>
    );
  }
  const { path, kind, checked } = file;
  const copy = async (): Promise<void> => {
    await platform.copyText(text ?? '');
    notices.getState().show(`Copied ${fileName(path)}.`);
  };
  return (
    <section className={styles.file} aria-label="Chosen file">
      <header className={styles.fileHead}>
        <div className={styles.fileNames}>
          <h2 className={styles.title}>
            {fileName(path)} <Badge>{kind}</Badge> <FileCheckBadge check={checked} />
          </h2>
          <code className={styles.path} title={path}>
            {path}
          </code>
        </div>
        <IconButton icon={ClipboardCopy} label="Copy this file" onClick={() => void copy()} />
      </header>
      <FileOrigin node={file.node} sharedBy={file.sharedBy} />
      <CodeEditor
        ariaLabel={`Output file ${fileName(path)}`}
        path={`bundle ${path}`}
        value={text ?? ''}
        language={languageOf(path)}
        readOnly
      />
    </section>
  );
}

/** @returns absent until the compiler has answered about the file */
function useFileText(file: OutputFileSummary | undefined): string | undefined {
  const { compiler } = useServices();
  const [read, setRead] = useState<{ readonly path: string; readonly text: string }>();
  useEffect(() => {
    if (!file) return;
    let isWanted = true;
    compiler.file(file.path).then(
      (text = '') => isWanted && setRead({ path: file.path, text }),
      // A stopped compiler answers after the next check.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [compiler, file]);
  return read?.path === file?.path ? read?.text : undefined;
}
