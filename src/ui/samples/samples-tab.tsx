/** The sample rows of the selected node: rows that come in at a source, rows expected in a table. */
import { ClipboardPaste, Ellipsis, ListChecks, Plus, Rows3, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { withRowsBelow } from '#core/samples/edit-rows.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { FilterChip } from '../shared/filter-chip.tsx';
import { Menu } from '../shared/menu.tsx';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import styles from './samples.module.css';
import { SamplesGrid } from './samples-grid.tsx';
import { type Samples, useSamples } from './use-samples.ts';

type DialogName = 'column' | 'paste';

export function SamplesTab({ node }: { readonly node: PipelineNode }) {
  const samples = useSamples(node);
  const [dialog, setDialog] = useState<DialogName>();
  const isSource = node.type !== 'table' && node.type !== 'sink';
  const hasRows = samples.rows.length > 0;
  return (
    <section className={styles.tab} aria-label={`Sample rows of ${node.name}`}>
      {hasRows ? (
        <>
          <Toolbar node={node} samples={samples} onDialog={setDialog} />
          <SamplesGrid node={node} samples={samples} />
          <Hint isSource={isSource} />
        </>
      ) : (
        <NoRows samples={samples} isSource={isSource} onDialog={setDialog} />
      )}
      {dialog === 'column' && (
        <ColumnDialog samples={samples} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'paste' && (
        <PasteDialog node={node} samples={samples} onClose={() => setDialog(undefined)} />
      )}
    </section>
  );
}

interface ToolbarProps {
  readonly node: PipelineNode;
  readonly samples: Samples;
  onDialog(name: DialogName): void;
}

function Toolbar({ node, samples, onDialog }: ToolbarProps) {
  const services = useServices();
  const { rows, change } = samples;
  const clear = (): void => {
    change(() => []);
    services.notices
      .getState()
      .show(`Removed ${counted(rows.length, 'sample row')} of ${node.name}.`, {
        action: undoAction(services),
      });
  };
  return (
    <div className={styles.bar}>
      <Button size="small" icon={Plus} onClick={() => change(withEmptyRow)}>
        Add row
      </Button>
      <Button size="small" look="quiet" icon={Plus} onClick={() => onDialog('column')}>
        Add column
      </Button>
      <Button size="small" look="quiet" icon={ClipboardPaste} onClick={() => onDialog('paste')}>
        Paste rows
      </Button>
      <span className={styles.barEnd}>
        {samples.unused > 0 && (
          <FilterChip
            title="All columns"
            icon={<ListChecks size={14} />}
            count={samples.columns.length + (samples.isOnlyUsed ? samples.unused : 0)}
            isPressed={!samples.isOnlyUsed}
            onPress={() => samples.setOnlyUsed(!samples.isOnlyUsed)}
          />
        )}
        <Menu
          label="More for all rows"
          icon={Ellipsis}
          size="small"
          entries={[{ title: 'Remove all rows', icon: Trash2, onSelect: clear }]}
        />
      </span>
    </div>
  );
}

interface NoRowsProps {
  readonly samples: Samples;
  readonly isSource: boolean;
  onDialog(name: DialogName): void;
}

function NoRows({ samples, isSource, onDialog }: NoRowsProps) {
  const { areNone, columns, change, expectNone } = samples;
  const add = (): void => (columns.length > 0 ? change(withEmptyRow) : onDialog('column'));
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={Rows3}
        title={titleOf(isSource, areNone)}
        actions={
          <>
            <Button icon={Plus} onClick={add}>
              Add a row
            </Button>
            <Button icon={ClipboardPaste} onClick={() => onDialog('paste')}>
              Paste rows
            </Button>
            {!isSource && !areNone && (
              <Button look="quiet" onClick={expectNone}>
                Expect no rows
              </Button>
            )}
          </>
        }
      >
        {isSource ? (
          <p>
            A few rows that come in here show what the pipeline does with them: good ones, late
            ones, broken ones. With the rows you expect in its tables they become tests of exported
            code.
          </p>
        ) : (
          <p>
            Say which rows should be here once the sample rows of the sources have come through.
            Columns you leave out are not compared. Exported code is tested with them.
          </p>
        )}
      </EmptyState>
    </div>
  );
}

function titleOf(isSource: boolean, areNone: boolean): string {
  if (isSource) return 'No sample rows come in here yet.';
  return areNone ? 'No rows are expected here.' : 'No rows are expected here yet.';
}

function Hint({ isSource }: { readonly isSource: boolean }): ReactNode {
  return (
    <p className={styles.hint}>
      {isSource
        ? 'These rows come in. Type to edit a cell; Delete makes it null, and again takes it out of the row.'
        : 'These rows are expected, in any order. Empty cells are not compared; Delete makes a cell null, and again empties it.'}
    </p>
  );
}

function withEmptyRow(rows: readonly SampleRow[]): readonly SampleRow[] {
  return withRowsBelow(rows, rows.length - 1, [{}]);
}
