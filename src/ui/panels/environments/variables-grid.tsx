/** Variables by environment, edited in place. */

import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type FlawsByEnvironment, variableFlaws } from '#core/model/environment-flaws.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { referencesOf } from '#core/model/references.ts';
import { variableNameFault } from '#core/model/variable-name.ts';
import { valueIn } from '#core/model/variables.ts';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { TreeGrid } from '../../shared/tree-grid/tree-grid.tsx';
import type { CellEdit } from '../../shared/tree-grid/tree-grid-types.ts';
import styles from './environments-panel.module.css';
import { FlawedCell } from './flawed-cell.tsx';
import { NameDialog } from './name-dialog.tsx';
import { RemoveVariableDialog } from './remove-variable-dialog.tsx';

/** Not a name an environment can have. */
const nameColumn = '=name';
const usesColumn = '=uses';

export function VariablesGrid({ onlyFlawed }: { readonly onlyFlawed: boolean }) {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const dispatch = useWorkspace((state) => state.dispatch);
  const [dialog, setDialog] = useState<'add' | { readonly remove: string }>();
  const { environments, variables } = pipeline;
  const flaws = variableFlaws(pipeline);
  const names = useMemo(
    () => Object.keys(variables).filter((name) => !onlyFlawed || flaws.has(name)),
    [variables, flaws, onlyFlawed],
  );
  const uses = referencesOf(pipeline).variables;
  const { session } = useServices();
  const filling = useSession((state) => state.filling);

  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <Button size="small" icon={Plus} onClick={() => setDialog('add')}>
          Add variable
        </Button>
        Enter edits a value; an empty one is taken away. Texts follow when a variable is renamed.
      </div>
      {names.length === 0 ? (
        <EmptyState title={onlyFlawed ? 'No holes and no likely typos.' : 'No variables yet.'}>
          {onlyFlawed
            ? 'Every variable has a value in every environment.'
            : 'Write {name} in any text, such as a catalog or a path, and give it a value for each environment here.'}
        </EmptyState>
      ) : (
        <TreeGrid
          label="Variables by environment"
          columns={[
            { id: nameColumn, title: 'Variable', width: 220 },
            ...environments.map((name) => ({ id: name, title: name, width: 200, grows: true })),
            { id: usesColumn, title: 'Used', width: 110 },
          ]}
          rows={names.map((name, index) => ({
            key: name,
            name: `{${name}}`,
            level: 1,
            position: index + 1,
            siblings: names.length,
          }))}
          cell={(row, column) => {
            const name = names[row] ?? '';
            if (column === nameColumn) return <span className={styles.name}>{`{${name}}`}</span>;
            if (column !== usesColumn) {
              const text = valueIn(variables, name, column);
              return (
                <FlawedCell text={text} environment={column} flaw={flaws.get(name)?.[column]} />
              );
            }
            return (
              <UsesCell
                count={uses.get(name)?.count ?? 0}
                name={name}
                onRemove={() => setDialog({ remove: name })}
              />
            );
          }}
          editing={filling && { key: filling.variable, column: filling.environment }}
          onEditing={session.getState().filled}
          edit={(row, column) => editOf(pipeline, names[row] ?? '', column, flaws)}
          onEdited={(row, column, value) => {
            const variable = names[row] ?? '';
            if (column === nameColumn) {
              dispatch({ name: 'rename-variable', from: variable, to: value.trim() });
            } else {
              const written = value === '' ? {} : { value };
              dispatch({ name: 'set-variable', variable, environment: column, ...written });
            }
          }}
          onKey={(event, row) => {
            if (event.key !== 'Delete') return false;
            setDialog({ remove: names[row] ?? '' });
            return true;
          }}
        />
      )}
      {dialog === 'add' && (
        <NameDialog
          title="Add a variable"
          label="Name"
          action="Add variable"
          refusal={(name) => nameRefusal(pipeline, name)}
          onDone={(variable) => dispatch({ name: 'add-variable', variable })}
          onClose={() => setDialog(undefined)}
        />
      )}
      {typeof dialog === 'object' && (
        <RemoveVariableDialog name={dialog.remove} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}

interface UsesCellProps {
  readonly count: number;
  readonly name: string;
  onRemove(): void;
}

function UsesCell({ count, name, onRemove }: UsesCellProps) {
  return (
    <span className={styles.value}>
      {count === 0 ? <span className={styles.none}>nowhere</span> : `${formatCount(count)}×`}
      <IconButton
        size="small"
        icon={Trash2}
        tabIndex={-1}
        label={`Remove {${name}}`}
        onClick={onRemove}
      />
    </span>
  );
}

function editOf(
  pipeline: Pipeline,
  name: string,
  column: string,
  flaws: ReadonlyMap<string, FlawsByEnvironment>,
): CellEdit | undefined {
  if (column === usesColumn) return undefined;
  if (column === nameColumn) {
    return { value: name, refusal: (text) => nameRefusal(pipeline, text.trim()) };
  }
  const flaw = flaws.get(name)?.[column];
  const meant = flaw && 'meant' in flaw && flaw.meant !== undefined ? [flaw.meant] : [];
  const others = pipeline.environments.flatMap(
    (environment) => valueIn(pipeline.variables, name, environment) ?? [],
  );
  const value = valueIn(pipeline.variables, name, column) ?? '';
  return { value, suggestions: [...new Set([...meant, ...others])] };
}

function nameRefusal({ variables }: Pipeline, name: string): string | undefined {
  if (Object.hasOwn(variables, name)) return `There is a variable {${name}} already.`;
  const fault = variableNameFault(name);
  return fault === undefined ? undefined : `A variable cannot be called that: ${fault}.`;
}
