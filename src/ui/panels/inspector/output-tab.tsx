/** Every file that is written for a node. */
import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import type { NodeSides } from '#core/compiler.ts';
import { CodeEditor } from '../../editors/code-editor.tsx';
import { languageOf } from '../../editors/language-of.ts';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { fileName } from '../../shared/file-name.ts';
import { useServices } from '../../shared/services.ts';
import styles from './inspector-panel.module.css';

export function OutputTab({ sides }: { readonly sides: NodeSides }) {
  const { session } = useServices();
  const [chosen, setChosen] = useState<string>();
  const { output } = sides;
  const file = output.find(({ path }) => path === chosen) ?? output[0];

  if (!file) {
    return (
      <EmptyState icon={FileX2} title="No file is written for this.">
        What is known about it stands in the files of the tables that read it.
      </EmptyState>
    );
  }
  const { path, text } = file;
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        <Choice
          label="Output file"
          value={path}
          options={output.map((option) => ({
            value: option.path,
            title: `${fileName(option.path)} (${option.kind})`,
          }))}
          onChange={setChosen}
        />
        <Button
          look="quiet"
          size="small"
          onClick={() => session.getState().update({ view: 'download', outputFile: path })}
        >
          Show in the bundle
        </Button>
      </div>
      <CodeEditor
        ariaLabel={`Output file ${fileName(path)}`}
        path={`output ${path}`}
        value={text}
        language={languageOf(path)}
        readOnly
      />
    </div>
  );
}
