/** The output format of the project, at hand in every view. */
import { type Target, targetOf, targets } from '#core/exporters/targets.ts';
import { Choice } from '../shared/choice.tsx';
import { useWorkspace } from '../shared/services.ts';

const all: readonly Target[] = targets;

export function OutputChoice() {
  const output = useWorkspace((state) => state.document.output);
  const dispatch = useWorkspace((state) => state.dispatch);
  return (
    <Choice<string>
      label="Output format"
      value={targetOf(output.exporter).id}
      options={all.map(({ id, title }) => ({ value: id, title }))}
      onChange={(exporter) => dispatch({ name: 'set-output', output: { ...output, exporter } })}
    />
  );
}
