/** Says what the compiler looks at, so that "no problems" means something. */
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import styles from './problems-panel.module.css';

const kinds = [
  'Every legacy file can be read, and the files it names were uploaded.',
  'No two tables, flows or config ids share a name, also where only the case of letters differs.',
  'Every table reads something that exists, and no table feeds itself, directly or through others.',
  'Keys every layer needs are there, and every variable has a value in every environment.',
  'Settings that mean something else in the output format, or have no place in it, are named.',
  'Every config that is written passes the output format’s own schema.',
];

/** A list of what was looked at. */
export function CheckedKinds() {
  return (
    <ul className={styles.kinds}>
      {kinds.map((kind) => (
        <li key={kind}>{kind}</li>
      ))}
    </ul>
  );
}

/** A button that opens the list. */
export function Checks() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" size="small" icon={CircleHelp} onClick={() => setOpen(true)}>
        What is checked?
      </Button>
      {isOpen && (
        <Dialog title="What is checked" onClose={() => setOpen(false)}>
          <CheckedKinds />
        </Dialog>
      )}
    </>
  );
}
