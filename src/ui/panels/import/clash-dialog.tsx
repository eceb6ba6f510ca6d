/** Asks what becomes of tables that the user changed and that files bring in another version. */
import { useState } from 'react';
import { compareValues } from '#core/diff/compare-values.ts';
import { type Clash, type ClashChoice, clashChoices } from '#core/editing/resolve-clashes.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { counted, listed } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useImports } from '../../shared/services.ts';
import { Toggle } from '../../shared/toggle.tsx';
import { type GridColumn, VirtualGrid } from '../../shared/virtual-grid.tsx';
import styles from './clash-dialog.module.css';

const columns: readonly GridColumn[] = [
  { title: 'Table', width: 'minmax(9rem, 1fr)' },
  { title: 'What differs', width: 'minmax(9rem, 1fr)' },
  { title: 'What stays', width: '18rem' },
];
/** In rem. */
const rowHeight = 2.5;
const titles: Readonly<Record<ClashChoice, string>> = {
  mine: 'Keep mine',
  theirs: 'Take theirs',
  both: 'Keep both',
};

export function ClashDialog({ clashes }: { readonly clashes: readonly Clash[] }) {
  const settle = useImports((imports) => imports.settle);
  const cancel = useImports((imports) => imports.cancel);
  const [choices, setChoices] = useState<Readonly<Record<NodeId, ClashChoice>>>({});
  const choose = (nodes: readonly Clash[], choice: ClashChoice): void =>
    setChoices({
      ...choices,
      ...Object.fromEntries(nodes.map(({ mine }) => [mine.id, choice])),
    });

  return (
    <Dialog
      title={`${counted(clashes.length, 'table')} in two versions`}
      width="wide"
      onClose={cancel}
      actions={
        <>
          <Button onClick={cancel}>Cancel the import</Button>
          <Button look="filled" data-first-focus onClick={() => void settle(choices)}>
            Import
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        You changed these in your project, and the files bring them in another version. Nothing is
        imported yet. The import is one step, and can be undone.
      </p>
      <fieldset className={styles.all}>
        <legend>For all</legend>
        {clashChoices.map((choice) => (
          <Button key={choice} size="small" onClick={() => choose(clashes, choice)}>
            {titles[choice]}
          </Button>
        ))}
      </fieldset>
      <div className={styles.grid}>
        <VirtualGrid
          label="Tables in two versions"
          columns={columns}
          rowCount={clashes.length}
          rowHeight={rowHeight}
          cells={(row) => {
            const clash = clashes[row];
            if (!clash) return undefined;
            const { mine } = clash;
            const name = labelOf(mine);
            const differs = differencesOf(clash);
            return [
              <span key="name" title={name}>
                {name}
              </span>,
              <span key="differs" title={differs}>
                {differs}
              </span>,
              <Choices
                key="choices"
                name={name}
                chosen={choices[mine.id] ?? 'mine'}
                onChoose={(choice) => choose([clash], choice)}
              />,
            ];
          }}
          onOpen={() => undefined}
        />
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly chosen: ClashChoice;
  onChoose(choice: ClashChoice): void;
}

function Choices({ name, chosen, onChoose }: ChoicesProps) {
  return (
    <span className={styles.choices}>
      {clashChoices.map((choice) => (
        <Toggle
          key={choice}
          isPressed={choice === chosen}
          aria-label={`${titles[choice]}: ${name}`}
          onPress={() => onChoose(choice)}
        >
          {titles[choice]}
        </Toggle>
      ))}
    </span>
  );
}

/** The fields that are not the same, by their names. */
function differencesOf({ mine, theirs }: Clash): string {
  const before = { ...mine.fields, name: mine.name };
  const changes = compareValues(before, { ...theirs.fields, name: theirs.name });
  return listed([...new Set(changes.flatMap(({ path }) => path[0] ?? []))]);
}
