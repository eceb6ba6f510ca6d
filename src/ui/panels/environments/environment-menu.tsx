/** Adds, renames and removes environments. */
import { Layers, PenLine, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { environmentNameFault } from '#core/model/variable-name.ts';
import { Menu, type MenuEntry } from '../../shared/menu.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { NameDialog } from './name-dialog.tsx';

type Asked = { readonly kind: 'add' } | { readonly kind: 'rename'; readonly from: string };

export function EnvironmentMenu() {
  const { workspace, session, notices } = useServices();
  const environments = useWorkspace((state) => state.document.pipeline.environments);
  const dispatch = useWorkspace((state) => state.dispatch);
  const [asked, setAsked] = useState<Asked>();

  const refusal = (name: string): string | undefined => {
    if (environments.includes(name)) return `There is an environment ${name} already.`;
    const fault = environmentNameFault(name);
    return fault === undefined ? undefined : `An environment cannot be called that: ${fault}.`;
  };
  const rename = (from: string, to: string): void => {
    dispatch({ name: 'rename-environment', from, to });
    if (session.getState().environment === from) session.getState().update({ environment: to });
  };
  const remove = (environment: string): void => {
    dispatch({ name: 'remove-environment', environment });
    notices.getState().show(`Removed ${environment} and its values.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  const entries: readonly MenuEntry[] = [
    { title: 'Add environment…', icon: Plus, onSelect: () => setAsked({ kind: 'add' }) },
    ...environments.map((from, index) => ({
      title: `Rename ${from}…`,
      icon: PenLine,
      isFirst: index === 0,
      onSelect: () => setAsked({ kind: 'rename', from }),
    })),
    // A project has at least one environment.
    ...(environments.length < 2 ? [] : environments).map((environment, index) => ({
      title: `Remove ${environment}`,
      icon: Trash2,
      isFirst: index === 0,
      onSelect: () => remove(environment),
    })),
  ];

  return (
    <>
      <Menu label="Environments" icon={Layers} entries={entries} />
      {asked?.kind === 'add' && (
        <NameDialog
          title="Add an environment"
          label="Name"
          action="Add environment"
          like={{ label: 'Values of its variables', options: environments }}
          refusal={refusal}
          onDone={(environment, like) =>
            dispatch({ name: 'add-environment', environment, ...(like && { like }) })
          }
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.kind === 'rename' && (
        <NameDialog
          title={`Rename ${asked.from}`}
          label="Name"
          action="Rename"
          initial={asked.from}
          refusal={refusal}
          onDone={(to) => rename(asked.from, to)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
