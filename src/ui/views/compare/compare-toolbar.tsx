/** Above the two texts: which part and which file they are, and how they are compared. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { fileName } from '#core/text/file-name.ts';
import { Choice } from '../../shared/choice.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { Toggle } from '../../shared/toggle.tsx';
import type { ShownSides } from '../../shared/use-sides.ts';
import styles from './compare-view.module.css';
import type { CompletePair } from './use-shown-pair.ts';

interface Switch {
  readonly title: string;
  /** What it does, where its title is not enough. */
  readonly hint?: string;
  readonly isOn: boolean;
  onTurn(isOn: boolean): void;
}

interface CompareToolbarProps {
  readonly pair: CompletePair;
  readonly sides: ShownSides;
  readonly switches: readonly Switch[];
  /** Absent: no texts are beside each other. */
  onGoTo?(direction: 'next' | 'previous'): void;
}

export function CompareToolbar({ pair, sides, switches, onGoTo }: CompareToolbarProps) {
  const { part, file, files } = pair;
  const output = sides.output.find(({ path }) => path === file.path);
  return (
    <div className={styles.toolbar}>
      <div className={styles.side}>
        <h3 className={styles.sideTitle}>Legacy</h3>
        <FileChoice
          label="Part of the legacy config"
          value={String(sides.legacy.indexOf(part))}
          options={sides.legacy.map((option, index) => ({
            value: String(index),
            title: `${option.file}:${option.line}`,
          }))}
          onChange={(index) => pair.showPart(Number(index))}
        />
      </div>
      <div className={styles.side}>
        <h3 className={styles.sideTitle}>Migrated</h3>
        <FileChoice
          label="Migrated file"
          value={file.slot}
          options={files.map(({ slot, path }) => ({ value: slot, title: fileName(path) }))}
          onChange={pair.showFile}
        />
        {!output?.isEditable && (
          <span
            className={styles.readOnly}
            title={`${reasonFor(output?.sharedBy)} Change the table on the canvas, in its form, or in Code.`}
          >
            Read-only: change the table itself
          </span>
        )}
      </div>
      <div className={styles.tools}>
        {switches.map(({ title, hint, isOn, onTurn }) => (
          <Toggle key={title} title={hint} isPressed={isOn} onPress={() => onTurn(!isOn)}>
            {title}
          </Toggle>
        ))}
        {onGoTo && (
          <>
            <IconButton
              size="small"
              icon={ArrowUp}
              label="Previous change"
              onClick={() => onGoTo('previous')}
            />
            <IconButton
              size="small"
              icon={ArrowDown}
              label="Next change"
              onClick={() => onGoTo('next')}
            />
          </>
        )}
      </div>
    </div>
  );
}

function reasonFor(sharedBy: number | undefined): string {
  return sharedBy === undefined
    ? 'Files of this output format are for reading.'
    : `This file is for reading: ${sharedBy} tables are made from it.`;
}

interface FileChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  onChange(value: string): void;
}

/** A choice only where there is one. */
function FileChoice(props: FileChoiceProps) {
  const [only, ...others] = props.options;
  if (others.length > 0) return <Choice {...props} />;
  return (
    <code className={styles.path} title={only?.title}>
      {only?.title}
    </code>
  );
}
