/** One flow: the node it reads, how it reads it, and what it makes of the rows. */

import { X } from 'lucide-react';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import { FieldProblems } from '../fields/field-problems.tsx';
import { FieldSet } from '../fields/field-set.tsx';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { schemaAt, schemaOf } from '../schema/form-schema.ts';
import { FlowSteps } from '../steps/flow-steps.tsx';
import { FlowLookups } from './flow-lookups.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { SourceLink } from './source-link.tsx';

interface FlowCardProps {
  readonly name: string;
  readonly flow: Flow;
}

/** In the order they are thought of; `from` and `mode` stand in the head, lookups below. */
const keys = [
  'where',
  'select',
  'refine',
  'query',
  'alias',
  'changeFeed',
  'options',
  'once',
  'transform',
  'comment',
];

export function FlowCard({ name, flow }: FlowCardProps) {
  const form = useForm();
  const { workspace } = useServices();
  const [node] = form.nodes;
  if (!node) return null;
  const path = ['flows', name];
  const schema = schemaAt(schemaOf(node.type), path) ?? {};
  const own = form
    .problems(path)
    .filter(
      ({ field }) => field && (field.length === 2 || ['from', 'mode'].includes(field[2] ?? '')),
    );
  const source = nodeOf(form.pipeline, flow.from);
  const title = source ? labelOf(source) : flow.from;

  const remove = (): void => {
    const { dispatch } = workspace.getState();
    const flows = Object.values('flows' in node.fields ? node.fields.flows : {});
    const isOnly = flows.filter(({ from }) => from === flow.from).length === 1;
    // The flow that alone reads a node goes with the link.
    if (isOnly) dispatch({ name: 'disconnect', from: flow.from as NodeId, to: node.id });
    else dispatch({ name: 'set-field', id: node.id, field: path });
  };

  return (
    <Group
      aria-label={`Flow ${name}`}
      className={styles.flow}
      data-field={path.join('.')}
      onFocus={() => form.onFocus(path)}
    >
      <div className={styles.flowHead}>
        <SourceLink id={flow.from as NodeId} />
        <ModeChoice path={[...path, 'mode']} label={`Mode of ${title}`} />
        <IconButton size="small" icon={X} label={`Stop reading ${title}`} onClick={remove} />
      </div>
      <FieldProblems id={`${name}-problems`} problems={own} />
      <FlowLookups name={name} flow={flow} />
      <FieldSet path={path} schema={schema} keys={keys} />
      <FlowSteps name={name} flow={flow} />
    </Group>
  );
}
