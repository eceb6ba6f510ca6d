/** Picks a node that may feed the one of the form; those that cannot say why. */
import { useState } from 'react';
import { canLink } from '#core/model/can-link.ts';
import { nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { useForm } from '../form-context.tsx';
import { Combobox, fitting, type Suggestion } from '../shared/combobox.tsx';

interface NodePickerProps {
  readonly label: string;
  readonly placeholder: string;
  onChoose(id: NodeId): void;
}

/** Whether a node may feed another takes a walk along the links: it is asked for those in sight. */
const mostJudged = 40;

export function NodePicker({ label, placeholder, onChoose }: NodePickerProps) {
  const { nodes, pipeline } = useForm();
  const [text, setText] = useState('');
  const [node] = nodes;
  if (!node) return null;
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      text={text}
      suggestions={suggestionsFor(pipeline, node.id, text)}
      emptyText={`No table or source matches “${text}”.`}
      onType={setText}
      onChoose={(id) => {
        setText('');
        // The suggestions are made from ids.
        onChoose(id as NodeId);
      }}
    />
  );
}

function suggestionsFor(pipeline: Pipeline, to: NodeId, text: string): readonly Suggestion[] {
  const others = nodesOf(pipeline)
    .filter(({ id, type }) => id !== to && type !== 'sink')
    .map((node) => ({ value: labelOf(node), node }));
  const judged = fitting(others, text)
    .slice(0, mostJudged)
    .map(({ value, node }) => {
      const link = canLink(pipeline, node.id, to);
      return {
        value: node.id,
        title: value,
        refusal: link.ok ? undefined : link.reason,
      };
    });
  // What can be chosen comes first.
  return judged.toSorted(
    (a, b) => Number(a.refusal !== undefined) - Number(b.refusal !== undefined),
  );
}
