/** The steps of a flow, or a way to begin with some. What edits them is loaded when it is needed. */
import { ListPlus, ListTree } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Flow } from '#core/node-types/flow.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { useServices } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import fieldStyles from '../fields/field.module.css';
import { useForm } from '../form-context.tsx';

const StepsEditor = lazy(async () => {
  const { StepsEditor: default_ } = await import('./steps-editor.tsx');
  return { default: default_ };
});

export function FlowSteps({ name, flow }: { readonly name: string; readonly flow: Flow }) {
  const { nodes } = useForm();
  const [isWanted, setWanted] = useState(false);
  const hasSteps = flow.steps !== undefined;
  // Once they are gone again, so is the wish for them.
  useEffect(() => {
    if (hasSteps) setWanted(false);
  }, [hasSteps]);
  const [node] = nodes;
  if (!node) return null;
  if (!hasSteps && !isWanted) {
    return (
      <div className={fieldStyles.adds}>
        {flow.query !== undefined && <ReadIntoSteps name={name} flow={flow} query={flow.query} />}
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

interface ReadIntoStepsProps {
  readonly name: string;
  readonly flow: Flow;
  readonly query: string;
}

/** Makes steps of a query that says no more than steps can, or tells what they cannot. */
function ReadIntoSteps({ name, flow, query }: ReadIntoStepsProps) {
  const form = useForm();
  const { sql, notices, workspace } = useServices();
  const read = async (): Promise<void> => {
    const { readIntoSteps } = await import('./read-into-steps.ts');
    const result = await readIntoSteps(sql, form.pipeline, flow);
    if (!result.ok) {
      const text = `The query of ${name} stays a query: it ${result.reason}.`;
      notices.getState().show(text, { tone: 'refused' });
      return;
    }
    // It may have been typed on while it was read.
    if (form.read(['flows', name, 'query']).value !== query) return;
    form.write(['flows', name], result.flow);
    const text = `The query of ${name} is ${counted(result.flow.steps?.length ?? 0, 'step')}.`;
    notices.getState().show(text, { action: undoAction({ workspace, notices }) });
  };
  return (
    <Button
      look="quiet"
      size="small"
      icon={ListTree}
      className={fieldStyles.add}
      onClick={() => void read()}
    >
      Read the query into steps
    </Button>
  );
}
