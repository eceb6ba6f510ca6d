/** Further tables that the query of a flow joins, by the names it calls them. */

import { X } from 'lucide-react';
import { useState } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import controls from '../fields/control.module.css';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { useDraft } from '../shared/use-draft.ts';
import { ModeChoice } from './mode-choice.tsx';
import { NodePicker } from './node-picker.tsx';
import { SourceLink } from './source-link.tsx';

type Lookups = NonNullable<Flow['lookups']>;

/** Shown once the flow has a query or steps: nothing else can read a lookup. */
export function FlowLookups({ name, flow }: { readonly name: string; readonly flow: Flow }) {
  const form = useForm();
  const { workspace } = useServices();
  const [node] = form.nodes;
  const lookups = Object.entries(flow.lookups ?? {});
  const mayRead = flow.query !== undefined || flow.steps !== undefined;
  if (!node || (!mayRead && lookups.length === 0)) return null;
  const path = ['flows', name, 'lookups'];

  const write = (next: Lookups): void =>
    form.write(path, Object.keys(next).length === 0 ? undefined : next);
  return (
    <Group aria-label={`Lookups of ${name}`} className={controls.rows}>
      <p className={styles.subTitle}>Lookups the query or a step joins</p>
      {lookups.map(([alias, lookup]) => (
        <div key={alias} className={styles.lookup}>
          <AliasField
            alias={alias}
            taken={lookups.map(([other]) => other)}
            onRename={(to) =>
              write(
                Object.fromEntries(lookups.map(([key, one]) => [key === alias ? to : key, one])),
              )
            }
          />
          <SourceLink id={lookup.from as NodeId} />
          <ModeChoice path={[...path, alias, 'mode']} label={`Mode of lookup ${alias}`} />
          <IconButton
            size="small"
            icon={X}
            label={`Remove lookup ${alias}`}
            onClick={() => write(Object.fromEntries(lookups.filter(([key]) => key !== alias)))}
          />
        </div>
      ))}
      <div className={controls.box}>
        <NodePicker
          label={`Add a lookup to ${name}`}
          placeholder="Add a lookup…"
          onChoose={(from) =>
            workspace.getState().dispatch({ name: 'connect', from, to: node.id, flow: name })
          }
        />
      </div>
    </Group>
  );
}

interface AliasFieldProps {
  readonly alias: string;
  readonly taken: readonly string[];
  onRename(to: string): void;
}

/** What the query calls it. A name that another lookup has is not taken over. */
function AliasField({ alias, taken, onRename }: AliasFieldProps) {
  const [isRefused, setRefused] = useState(false);
  const draft = useDraft(alias, (text) => {
    const to = text.trim();
    if (to === alias || to === '') return;
    if (taken.includes(to)) setRefused(true);
    else onRename(to);
  });
  return (
    <input
      type="text"
      aria-label={`Alias of lookup ${alias}`}
      aria-invalid={isRefused}
      title={isRefused ? 'Another lookup has that alias already.' : undefined}
      autoComplete="off"
      spellCheck={false}
      className={controls.control}
      value={draft.text}
      onChange={({ target }) => {
        setRefused(false);
        draft.type(target.value);
      }}
      onBlur={draft.flush}
    />
  );
}
