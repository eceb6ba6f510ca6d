/** Asks for one name, and says at once why a name cannot be taken. */
import { useId, useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { TextField } from '../../shared/text-field.tsx';
import styles from './environments-panel.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  /** What the button says. */
  readonly action: string;
  readonly initial?: string;
  /** Something to start from; the first is preset. */
  readonly like?: { readonly label: string; readonly options: readonly string[] };
  refusal(name: string): string | undefined;
  /** @param like absent: nothing to start from was chosen */
  onDone(name: string, like: string | undefined): void;
  onClose(): void;
}

const nothing = '';

export function NameDialog(props: NameDialogProps) {
  const { title, label, action, initial = '', like, refusal, onDone, onClose } = props;
  const [text, setText] = useState(initial);
  const [start, setStart] = useState(nothing);
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const name = text.trim();
  const why = refusal(name);
  const isShown = why !== undefined && (isAsked || name !== '') && name !== initial;
  const take = (): void => {
    setAsked(true);
    if (why !== undefined) return;
    onClose();
    onDone(name, start === nothing ? undefined : start);
  };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" onClick={take}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.field}>
        <span aria-hidden>{label}</span>
        <TextField
          label={label}
          data-first-focus
          value={text}
          onChange={setText}
          aria-invalid={isShown}
          aria-describedby={isShown ? `${id}-why` : undefined}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
        {isShown && (
          <p id={`${id}-why`} role="alert" className={styles.refusal}>
            {why}
          </p>
        )}
      </div>
      {like && (
        <div className={styles.field}>
          <span aria-hidden>{like.label}</span>
          <span>
            <Choice
              label={like.label}
              value={start}
              options={[
                { value: nothing, title: 'None yet' },
                ...like.options.map((value) => ({ value, title: `Those of ${value}` })),
              ]}
              onChange={setStart}
            />
          </span>
        </div>
      )}
    </Dialog>
  );
}
