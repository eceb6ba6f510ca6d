/** Where the secrets are kept, edited in place. Never the secrets themselves. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Pipeline, Secret } from '#core/model/pipeline.ts';
import { referencesOf } from '#core/model/references.ts';
import { resolve } from '#core/model/variables.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { TreeGrid } from '../../shared/tree-grid/tree-grid.tsx';
import { undoAction } from '../../shared/undo-action.ts';
import styles from './environments-panel.module.css';
import { FlawedCell } from './flawed-cell.tsx';
import { NameDialog } from './name-dialog.tsx';

const fixedColumns = [
  { id: '=alias', title: 'Alias', width: 180 },
  { id: '=scope', title: 'Scope', width: 180 },
  { id: '=key', title: 'Key', width: 180 },
];

export function SecretsGrid() {
  const { workspace, notices } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const dispatch = useWorkspace((state) => state.dispatch);
  const [isAdding, setAdding] = useState(false);
  const { secrets, environments, variables } = pipeline;
  const aliases = Object.keys(secrets);
  const uses = referencesOf(pipeline).secrets;
  const secretOf = (row: number): Secret => secrets[aliases[row] ?? ''] ?? { scope: '', key: '' };

  const remove = (alias: string): void => {
    dispatch({ name: 'remove-secret', alias });
    notices.getState().show(`Removed the secret ${alias}. Texts that use it are reported.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  const textOf = (row: number, column: string): string | undefined => {
    const { scope, key } = secretOf(row);
    if (column === '=alias') return aliases[row];
    if (column === '=scope') return scope;
    if (column === '=key') return key;
    return resolve(`${scope}/${key}`, variables, column);
  };

  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <Button size="small" icon={Plus} onClick={() => setAdding(true)}>
          Add secret
        </Button>
        Only where a secret is kept is written down, never the secret itself.
      </div>
      {aliases.length === 0 ? (
        <EmptyState title="No secrets.">
          An option whose value is ${'{'}secret.alias{'}'} reads the secret of that alias.
        </EmptyState>
      ) : (
        <TreeGrid
          label="Secrets"
          columns={[
            ...fixedColumns,
            ...environments.map((name) => ({ id: name, title: name, width: 180, grows: true })),
            { id: '=uses', title: 'Used', width: 110 },
          ]}
          rows={aliases.map((name, index) => ({
            key: name,
            name,
            level: 1,
            position: index + 1,
            siblings: aliases.length,
          }))}
          cell={(row, column) => {
            const alias = aliases[row] ?? '';
            if (column !== '=uses') {
              return (
                <FlawedCell
                  text={textOf(row, column) || undefined}
                  environment={column}
                  flaw={undefined}
                />
              );
            }
            return (
              <span className={styles.value}>
                {uses.get(alias)?.length ?? 0}×
                <IconButton
                  size="small"
                  icon={Trash2}
                  tabIndex={-1}
                  label={`Remove ${alias}`}
                  onClick={() => remove(alias)}
                />
              </span>
            );
          }}
          edit={(row, column) => {
            if (column === '=alias') {
              return {
                value: aliases[row] ?? '',
                refusal: (text) => aliasRefusal(pipeline, text.trim()),
              };
            }
            const isKept = column === '=scope' || column === '=key';
            return isKept ? { value: textOf(row, column) ?? '' } : undefined;
          }}
          onEdited={(row, column, value) => {
            const alias = aliases[row] ?? '';
            if (column === '=alias') {
              dispatch({ name: 'rename-secret', from: alias, to: value.trim() });
            } else {
              const secret = { ...secretOf(row), [column.slice(1)]: value };
              dispatch({ name: 'set-secret', alias, secret });
            }
          }}
          onKey={(event, row) => {
            if (event.key !== 'Delete') return false;
            remove(aliases[row] ?? '');
            return true;
          }}
        />
      )}
      {isAdding && (
        <NameDialog
          title="Add a secret"
          label="Alias"
          action="Add secret"
          refusal={(alias) => aliasRefusal(pipeline, alias)}
          onDone={(alias) => {
            const secret = { scope: '', key: alias };
            dispatch({ name: 'set-secret', alias, secret });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function aliasRefusal({ secrets }: Pipeline, alias: string): string | undefined {
  if (Object.hasOwn(secrets, alias)) return `There is a secret ${alias} already.`;
  return /^[\w.-]+$/.test(alias)
    ? undefined
    : 'An alias holds letters, digits, dots, - and _ only, and at least one of them.';
}
