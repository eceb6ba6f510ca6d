/** The files of the project, in the place of the explorer: a tree, or what a search found. */
import { FilePlus2, Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { settingsKey } from '#core/notation/text-key.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { markWords, problemMarks } from '../../canvas/problem-marks.ts';
import { Badge } from '../../shared/badge.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import type { TreeRow } from '../../shared/file-tree.ts';
import { FileTreeView } from '../../shared/file-tree-view.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { Menu } from '../../shared/menu.tsx';
import { focusWhenThere } from '../../shared/regions.ts';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import { codeStore } from './code-store.ts';
import styles from './code-view.module.css';
import type { Hit } from './find-hits.ts';
import { HitList } from './hit-list.tsx';
import { filesByKey, projectFiles } from './project-files.ts';
import { showFile } from './show-file.ts';
import { useFileRemoval } from './use-file-removal.tsx';
import { type Hits, useHits } from './use-hits.ts';
import { useNewFiles } from './use-new-files.ts';

export function CodeExplorer() {
  const search = useStore(codeStore, (state) => state.search);
  const hits = useHits();
  const newFiles = useNewFiles();
  const isListing = search.trim() !== '';
  const clear = (): void => codeStore.setState({ search: '' });
  const frame = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') clear();
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusWhenThere(() => frame.current?.querySelector<HTMLElement>('[role="listbox"]') ?? null);
  };
  return (
    <div className={styles.explorer} ref={frame}>
      <div className={styles.bar}>
        <TextField
          label="Search in all files"
          placeholder="Search in all files"
          icon={Search}
          data-search="files"
          value={search}
          onChange={(text) => codeStore.setState({ search: text })}
          onKeyDown={onKeyDown}
          className={styles.search}
          trailing={
            isListing && (
              <IconButton size="small" icon={X} label="Back to the files" onClick={clear} />
            )
          }
        />
        <Menu label="New file" icon={FilePlus2} entries={newFiles} />
      </div>
      {isListing ? <Found hits={hits} /> : <Files />}
    </div>
  );
}

function Files() {
  const { workspace, session } = useServices();
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const checked = useWorkspace((state) => state.checked);
  const shown = useSession((state) => state.shownFile);
  const { askToRemove, dialog } = useFileRemoval();
  const files = projectFiles(pipeline);
  const marks = problemMarks(checked);
  const fileAt = (path: string) =>
    projectFiles(workspace.getState().document.pipeline).find((file) => file.path === path);

  const asideOf = ({ path, fileCount }: TreeRow) => {
    if (fileCount !== undefined) return formatCount(fileCount);
    const key = files.find((file) => file.path === path)?.key;
    const mark = key === undefined || key === settingsKey ? undefined : marks.get(key);
    if (!mark) return '';
    const count = mark.errors > 0 ? mark.errors : mark.warnings;
    return (
      <Badge tone={mark.errors > 0 ? 'error' : 'warning'} label={markWords(mark)}>
        {count}
      </Badge>
    );
  };

  return (
    <>
      <FileTreeView
        label="Project files"
        files={files}
        chosen={shown === undefined ? undefined : filesByKey(files).get(shown)?.path}
        showsChosen
        keepsOrder
        asideOf={asideOf}
        onChoose={(path) => {
          const file = fileAt(path);
          if (file) showFile(session, file.key);
        }}
        onRemove={(path) => {
          const file = fileAt(path);
          if (file) askToRemove(file.key, path);
        }}
      />
      {dialog}
    </>
  );
}

function Found({ hits: found }: { readonly hits: Hits | undefined }) {
  const { session } = useServices();
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const search = useStore(codeStore, (state) => state.search);
  const { hits = [], isSearching = true, isCut = false } = found ?? {};
  const files = filesByKey(projectFiles(pipeline));
  const open = ({ key, line, column }: Hit): void => {
    showFile(session, key, { line, column, focus: true });
  };
  const inFiles = counted(new Set(hits.map(({ key }) => key)).size, 'file');
  const count = `${counted(hits.length, 'place')} in ${inFiles}`;
  return (
    <>
      <p role="status" className={styles.count}>
        {isSearching ? 'Searching…' : isCut ? `The first ${count}` : count}
      </p>
      {hits.length > 0 && (
        <HitList
          label={`Found: ${search}`}
          hits={hits}
          pathOf={({ key }) => files.get(key)?.path ?? key}
          onOpen={open}
        />
      )}
      {hits.length === 0 && !isSearching && (
        <EmptyState icon={Search} title="No file holds this text.">
          The search looks at every file as it is written here. Letter case does not count.
        </EmptyState>
      )}
    </>
  );
}
