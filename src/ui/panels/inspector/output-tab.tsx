/** Every file that is written for a node; its configs can be edited here as well. */
import { FileX2, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { fileName } from '#core/text/file-name.ts';
import { CodeEditor } from '../../editors/code-editor.tsx';
import { editableFiles } from '../../editors/editable-files.ts';
import { languageOf } from '../../editors/language-of.ts';
import { MigratedEditor } from '../../editors/migrated-editor.tsx';
import { Choice } from '../../shared/choice.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import type { ShownSides } from '../../shared/use-sides.ts';
import styles from './inspector-panel.module.css';

interface ListedFile {
  /** Names the file whatever its path: a rename changes the path. */
  readonly slot: string;
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  readonly isEditable: boolean;
  readonly sharedBy: number | undefined;
}

export function OutputTab({ sides }: { readonly sides: ShownSides }) {
  const { session } = useServices();
  const [chosen, setChosen] = useState<string>();
  const files = filesOf(sides);
  const file = files.find(({ slot }) => slot === chosen) ?? files[0];

  if (!file) {
    return (
      <EmptyState icon={FileX2} title="No file is written for this.">
        What is known about it stands in the files of the tables that read it.
      </EmptyState>
    );
  }
  const { slot, path, text, isEditable } = file;
  const aside = asideOf(file);
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        <Choice
          label="Output file"
          value={slot}
          options={files.map((option) => ({
            value: option.slot,
            title: `${fileName(option.path)} (${option.kind})`,
          }))}
          onChange={setChosen}
        />
        <span className={styles.aside} title={aside}>
          {aside}
        </span>
        <IconButton
          icon={FolderOpen}
          label="Show in the bundle"
          onClick={() => session.getState().update({ view: 'download', outputFile: path })}
        />
      </div>
      {isEditable ? (
        <MigratedEditor
          key={slot}
          node={sides.node}
          file={{ slot, path, text }}
          version={sides.pipeline}
        />
      ) : (
        <CodeEditor
          ariaLabel={`Output file ${fileName(path)}`}
          path={`output ${path}`}
          value={text}
          language={languageOf(path)}
          readOnly
        />
      )}
    </div>
  );
}

/** What may be done with a file, and how many tables it would change. */
function asideOf({ isEditable, sharedBy }: ListedFile): string {
  const edits = isEditable ? 'Edits apply at once' : 'Read-only';
  return sharedBy === undefined ? edits : `${edits}: ${sharedBy} tables are made from it`;
}

function filesOf({ output }: ShownSides): readonly ListedFile[] {
  const slots = new Map(editableFiles(output).map(({ slot, path }) => [path, slot]));
  return output.map(({ path, kind, text, sharedBy }) => ({
    slot: slots.get(path) ?? path,
    path,
    kind,
    text,
    isEditable: slots.has(path),
    sharedBy,
  }));
}
