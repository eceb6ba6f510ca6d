/** The steps of a flow, or a way to begin with some. What edits them is loaded when it is needed. */
import { ListPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Flow } from '#core/node-types/flow.ts';
import { Button } from '../../shared/button.tsx';
import fieldStyles from '../fields/field.module.css';
import { useForm } from '../form-context.tsx';

const StepsEditor = lazy(async () => {
  const { StepsEditor: default_ } = await import('./steps-editor.tsx');
  return { default: default_ };
});

export function FlowSteps({ name, flow }: { readonly name: string; readonly flow: Flow }) {
  const { nodes } = useForm();
  const [isWanted, setWanted] = useState(false);
  const [node] = nodes;
  if (!node) return null;
  if (flow.steps === undefined && !isWanted) {
    return (
      <div className={fieldStyles.adds}>
        <Button
          look="quiet"
          size="small"
          icon={ListPlus}
          className={fieldStyles.add}
          onClick={() => setWanted(true)}
        >
          Add a step
        </Button>
      </div>
    );
  }
  return (
    <Suspense>
      <StepsEditor name={name} flow={flow} node={node} startsFocused={isWanted} />
    </Suspense>
  );
}
