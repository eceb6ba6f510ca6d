/** The project's name, which is also the bundle's; changed by typing over it. */
import { useEffect, useState } from 'react';
import { useServices, useWorkspace } from '../shared/services.ts';
import styles from './project-name.module.css';

export function ProjectName() {
  const name = useWorkspace((state) => state.document.pipeline.name);
  const { workspace } = useServices();
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);

  const commit = (): void => {
    const to = typed.trim();
    if (to !== '' && to !== name) workspace.getState().dispatch({ name: 'rename-project', to });
    // What cannot be changed here keeps its name.
    setTyped(workspace.getState().document.pipeline.name);
  };

  return (
    <span className={styles.frame} data-typed={typed}>
      <input
        className={styles.name}
        aria-label="Project name"
        title="Project name, and the name of the bundle"
        size={1}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          // Blurring commits what is typed, so it has to be the old name by then.
          setTyped(name);
          const { currentTarget } = event;
          requestAnimationFrame(() => currentTarget.blur());
        }}
      />
    </span>
  );
}
