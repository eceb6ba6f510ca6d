/** Every file the bundle will hold, or those of the selected node; one opens in the download view. */

import { FolderOpen } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { OutputFileSummary } from '#core/compiler.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { Checkbox } from '../../shared/checkbox.tsx';
import { formatSize } from '../../shared/count-words.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { FileTreeView } from '../../shared/file-tree-view.tsx';
import { FilteredList } from '../../shared/filtered-list.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import styles from './output-files-panel.module.css';

const none: readonly OutputFileSummary[] = [];

export function OutputFilesPanel() {
  const { session } = useServices();
  const files = useWorkspace((state) => state.checked?.files ?? none);
  const selected = useSession((state) => state.selected);
  const chosen = useSession((state) => state.outputFile);
  const [onlySelected, setOnlySelected] = useState(false);
  const [text, setText] = useState('');

  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return files.filter(
      ({ path, node }) =>
        (!onlySelected || node === selected) && path.toLowerCase().includes(wanted),
    );
  }, [files, onlySelected, selected, text]);
  const size = useMemo(() => shown.reduce((sum, file) => sum + file.size, 0), [shown]);

  if (files.length === 0) {
    return (
      <EmptyState icon={FolderOpen} title="No files yet.">
        Put a table on the canvas to see what is written for it.
      </EmptyState>
    );
  }
  return (
    <FilteredList
      label="Filter output files"
      text={text}
      onType={setText}
      before={
        <>
          <h2>
            {counted(shown.length, 'file')}, {formatSize(size)}
          </h2>
          <Checkbox isOn={onlySelected} onChange={setOnlySelected}>
            Selected table only
          </Checkbox>
        </>
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          title="No output file matches the filter."
          actions={
            <Button
              onClick={() => {
                setText('');
                setOnlySelected(false);
              }}
            >
              Clear the filter
            </Button>
          }
        />
      ) : (
        <div className={styles.files}>
          <FileTreeView
            label="Output files"
            files={shown}
            chosen={chosen}
            showsChosen
            opensAll={text !== '' || onlySelected}
            onChoose={(outputFile) => session.getState().update({ outputFile, view: 'download' })}
          />
        </div>
      )}
    </FilteredList>
  );
}
