/** The project as files: tabs, and the editor of the one that shows. Edits reach the canvas at once. */
import { FileCode2 } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import { notationDraftKey } from '../../editors/notation-drafts.ts';
import { NotationEditor } from '../../editors/notation-editor.tsx';
import { notationDraftsOf } from '../../editors/use-notation-draft.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { codeStore } from './code-store.ts';
import styles from './code-view.module.css';
import { type FileState, FileTabs } from './file-tabs.tsx';
import { filesByKey, type ProjectFile, projectFiles } from './project-files.ts';
import { showFile } from './show-file.ts';
import { useCodeEditor } from './use-code-editor.ts';
import { useFileSearch } from './use-file-search.ts';
import { useFollowSelection } from './use-follow-selection.ts';
import { useNewFiles } from './use-new-files.ts';

export function CodeView() {
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const openKeys = useSession((state) => state.openFiles);
  const shownKey = useSession((state) => state.shownFile);
  useFollowSelection();
  useFileSearch();
  const files = useMemo(() => {
    const known = filesByKey(projectFiles(pipeline));
    return openKeys.flatMap((key) => known.get(key) ?? []);
  }, [pipeline, openKeys]);
  const shown = files.find(({ key }) => key === shownKey) ?? files.at(-1);

  if (!shown) return <NoFile isFirst={Object.keys(pipeline.nodes).length === 0} />;
  return <OpenFiles files={files} shown={shown} />;
}

/** @param isFirst whether the project has no tables, and so no files but its settings */
function NoFile({ isFirst }: { readonly isFirst: boolean }) {
  const { session } = useServices();
  const first = useNewFiles().slice(0, 2);
  const what = isFirst
    ? 'Make the first one here or with New file, which has the other kinds too.'
    : 'Choose one on the left, or search all of them.';
  return (
    <EmptyState
      icon={FileCode2}
      title="No file is open."
      actions={
        <>
          {isFirst &&
            first.map(({ title, onSelect }) => (
              <Button key={title} onClick={onSelect}>
                {title}
              </Button>
            ))}
          <Button
            look={isFirst ? 'quiet' : 'outlined'}
            onClick={() => showFile(session, settingsKey)}
          >
            Open project.yaml
          </Button>
        </>
      }
    >
      Each table, source and sink is a file. {what}
    </EmptyState>
  );
}

interface OpenFilesProps {
  readonly files: readonly ProjectFile[];
  readonly shown: ProjectFile;
}

function OpenFiles({ files, shown }: OpenFilesProps) {
  const { workspace, session } = useServices();
  const goal = useStore(codeStore, (state) => state.goal);
  const onEditor = useCodeEditor(shown.key);
  const stateOf = useFileStates();
  const close = (key: TextKey): void => {
    notationDraftsOf(workspace).getState().settle(key);
    const at = files.findIndex((file) => file.key === key);
    const left = files.filter((file) => file.key !== key);
    const next = key === shown.key ? left[Math.min(at, left.length - 1)] : shown;
    const openFiles = left.map((file) => file.key);
    session.getState().update({ openFiles, shownFile: next?.key });
    if (next) showFile(session, next.key);
  };

  return (
    <div className={styles.view}>
      <FileTabs
        {...{ files, stateOf }}
        shown={shown.key}
        onShow={(key) => showFile(session, key)}
        onClose={close}
      >
        <NotationEditor
          textKey={shown.key}
          ariaLabel={shown.path}
          reveal={goal?.key === shown.key ? goal.place : undefined}
          onEditor={onEditor}
        />
      </FileTabs>
    </div>
  );
}

function useFileStates(): (key: TextKey) => FileState {
  const { workspace } = useServices();
  const projectId = useWorkspace((state) => state.projectId);
  const drafts = useStore(notationDraftsOf(workspace), (state) => state.drafts);
  return (key) => drafts[notationDraftKey(projectId, key)]?.state ?? 'in-step';
}
