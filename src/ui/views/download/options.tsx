/** The few choices about a bundle: its name and the notation of its specs. */
import { useId, useState } from 'react';
import { Choice } from '../../shared/choice.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import { bundleNameProblem } from './bundle-name.ts';
import styles from './download-view.module.css';

const formats = [
  { value: 'json', title: 'JSON' },
  { value: 'yaml', title: 'YAML' },
] as const;

export function Options() {
  const name = useWorkspace((state) => state.document.pipeline.name);
  const output = useWorkspace((state) => state.document.output);
  const dispatch = useWorkspace((state) => state.dispatch);
  // What is typed while it is no name yet; the project keeps its last one.
  const [draft, setDraft] = useState<string>();
  const problemId = useId();
  const shown = draft ?? name;
  const problem = draft === undefined ? undefined : bundleNameProblem(draft);

  const rename = (to: string): void => {
    const isFine = bundleNameProblem(to) === undefined;
    setDraft(isFine ? undefined : to);
    if (isFine && to !== name) dispatch({ name: 'rename-project', to });
  };
  return (
    <fieldset className={styles.options}>
      <legend className={styles.title}>Options</legend>
      <div className={styles.option}>
        <span className={styles.optionName}>Bundle name</span>
        <TextField
          label="Bundle name"
          value={shown}
          onChange={rename}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && problemId}
        />
        {problem && (
          <p id={problemId} className={styles.invalid}>
            {problem} The bundle is still called {name}.
          </p>
        )}
      </div>
      <div className={styles.option}>
        <span className={styles.optionName}>Spec format</span>
        <div>
          <Choice
            label="Spec format"
            value={output.specFormat}
            options={formats}
            onChange={(specFormat) =>
              dispatch({ name: 'set-output', output: { ...output, specFormat } })
            }
          />
        </div>
      </div>
      <p className={styles.kept}>
        The zip also holds the project file: drop the zip on this page to go on from here.
      </p>
    </fieldset>
  );
}
