/** The few choices about a bundle: its name, and the options of its output format. */
import { useId, useState } from 'react';
import { choiceOf, type Target, targetOf, withChoice } from '#core/exporters/targets.ts';
import { Choice } from '../../shared/choice.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import { bundleNameProblem } from './bundle-name.ts';
import viewStyles from './download-view.module.css';
import { Enclosed } from './enclosed.tsx';
import styles from './options.module.css';

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
  const target: Target = targetOf(output.exporter);
  const choose = (option: string, value: string): void => {
    const chosen = withChoice(output, { target: target.id, option, value });
    dispatch({ name: 'set-output', output: chosen });
  };
  return (
    <fieldset className={styles.options}>
      <legend className={viewStyles.title}>Options of {target.title}</legend>
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
      {target.options.map((option) => (
        <div key={option.id} className={styles.option}>
          <span className={styles.optionName}>{option.title}</span>
          <div>
            <Choice
              label={option.title}
              value={choiceOf(option, target.id, output)}
              options={option.choices}
              onChange={(value) => choose(option.id, value)}
            />
          </div>
          {option.hint && <p className={styles.optionHint}>{option.hint}</p>}
        </div>
      ))}
      <Enclosed />
    </fieldset>
  );
}
