/** Asks for another name of a node. Everything that is called after it follows. */
import { type FormEvent, useId, useState } from 'react';
import { nameRefusal } from '#core/model/name-refusal.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useServices } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import styles from './code-view.module.css';

interface RenameDialogProps {
  readonly node: PipelineNode;
  onClose(): void;
}

export function RenameDialog({ node, onClose }: RenameDialogProps) {
  const { workspace, notices } = useServices();
  const [name, setName] = useState(node.name);
  const formId = useId();
  const refusal = nameRefusal(workspace.getState().document.pipeline, node.id, name);

  const rename = (event: FormEvent): void => {
    event.preventDefault();
    if (refusal !== undefined) return;
    if (name !== node.name) {
      workspace.getState().dispatch({ name: 'rename-node', id: node.id, to: name });
      notices.getState().announce(`Renamed to ${name}.`);
    }
    onClose();
  };
  return (
    <Dialog
      title={`Rename ${node.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" form={formId} disabled={refusal !== undefined}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={rename} className={styles.rename}>
        <TextField
          label="New name"
          data-first-focus
          value={name}
          aria-invalid={refusal !== undefined}
          aria-describedby={`${formId}-refusal`}
          onFocus={({ target }) => target.select()}
          onChange={setName}
        />
        <p id={`${formId}-refusal`} role="status" className={styles.refusal}>
          {refusal}
        </p>
      </form>
    </Dialog>
  );
}
