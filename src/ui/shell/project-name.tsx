/** The project's name, which is also the bundle's; changed by typing over it. */
import { useServices, useWorkspace } from '../shared/services.ts';
import { useTypedOver } from '../shared/use-typed-over.ts';
import styles from './project-name.module.css';

export function ProjectName() {
  const name = useWorkspace((state) => state.document.pipeline.name);
  const { workspace } = useServices();
  const field = useTypedOver(name, (to) =>
    workspace.getState().dispatch({ name: 'rename-project', to }),
  );

  return (
    <span className={styles.frame} data-typed={field.value}>
      <input
        className={styles.name}
        aria-label="Project name"
        title="Project name, and the name of the bundle"
        size={1}
        spellCheck={false}
        autoComplete="off"
        {...field}
      />
    </span>
  );
}
