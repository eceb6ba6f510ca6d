/** Asks what becomes of the texts that use a variable which is to be removed. */
import { referencesOf } from '#core/model/references.ts';
import { valueIn } from '#core/model/variables.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import styles from './environments-panel.module.css';

interface RemoveVariableDialogProps {
  readonly name: string;
  onClose(): void;
}

const namedAtMost = 20;

export function RemoveVariableDialog({ name, onClose }: RemoveVariableDialogProps) {
  const { workspace, notices } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const uses = referencesOf(pipeline).variables.get(name);
  const values = new Set(
    pipeline.environments.map((environment) => valueIn(pipeline.variables, name, environment)),
  );
  // Where the environments differ, no one text could take the place of the variable.
  const [only] = values.size === 1 ? values : [];

  const remove = (inPlace: string | undefined): void => {
    onClose();
    const replacing = inPlace === undefined ? {} : { inPlace };
    workspace.getState().dispatch({ name: 'remove-variable', variable: name, ...replacing });
    notices.getState().show(`Removed {${name}}.`, { action: undoAction({ workspace, notices }) });
  };

  return (
    <Dialog
      title={`Remove {${name}}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          {uses && only !== undefined && (
            <Button onClick={() => remove(only)}>Write its value instead</Button>
          )}
          <Button look="danger" onClick={() => remove(undefined)}>
            Remove variable
          </Button>
        </>
      }
    >
      {uses ? (
        <>
          <p>
            It is used in {counted(uses.count, 'place')}. They keep the text {`{${name}}`} and are
            reported, unless its value is written there instead. You can undo this.
          </p>
          <ul className={styles.uses}>
            {[...new Set(uses.first.map(({ owner }) => owner))]
              .slice(0, namedAtMost)
              .map((owner) => (
                <li key={owner}>{owner}</li>
              ))}
          </ul>
        </>
      ) : (
        <p>No text uses it. You can undo this.</p>
      )}
    </Dialog>
  );
}
