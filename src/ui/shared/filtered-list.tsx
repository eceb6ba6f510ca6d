/** A list below a bar that says what it holds, and leaves out of it what a text or a choice does not fit. */
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './filtered-list.module.css';
import { TextField } from './text-field.tsx';

interface FilteredListProps {
  /** Of the field for the text. */
  readonly label: string;
  readonly text: string;
  onType(text: string): void;
  /** Before the field. */
  readonly before: ReactNode;
  /** Behind it. */
  readonly behind?: ReactNode;
  /** The list itself. */
  readonly children: ReactNode;
}

export function FilteredList({ label, text, onType, before, behind, children }: FilteredListProps) {
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        {before}
        <TextField
          label={label}
          placeholder={label}
          icon={Search}
          value={text}
          onChange={onType}
          className={styles.filter}
        />
        {behind}
      </div>
      {children}
    </div>
  );
}
