/** The config that is written for a node, to be edited. */
import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import { editableFiles } from '../../editors/editable-files.ts';
import { MigratedEditor } from '../../editors/migrated-editor.tsx';
import { Choice } from '../../shared/choice.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { fileName } from '../../shared/file-name.ts';
import type { ShownSides } from '../../shared/use-sides.ts';
import styles from './inspector-panel.module.css';

export function MigratedTab({ sides }: { readonly sides: ShownSides }) {
  const files = editableFiles(sides.output);
  const [chosen, setChosen] = useState<string>();
  const file = files.find(({ slot }) => slot === chosen) ?? files[0];

  if (!file) {
    return (
      <EmptyState icon={FileX2} title="No config is written for this.">
        What is known about it stands in the configs of the tables that read it.
      </EmptyState>
    );
  }
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        {files.length > 1 ? (
          <Choice
            label="Config file"
            value={file.slot}
            options={files.map(({ slot, path }) => ({ value: slot, title: fileName(path) }))}
            onChange={setChosen}
          />
        ) : (
          <code className={styles.path} title={file.path}>
            {fileName(file.path)}
          </code>
        )}
        <span className={styles.aside}>Edits apply at once</span>
      </div>
      <MigratedEditor node={sides.node} file={file} version={sides.pipeline} />
    </div>
  );
}
