/** What feeds a table or a sink: its flows, what each of them reads, and a picker for more. */
import { flowsOf } from '#core/model/graph.ts';
import { useServices } from '../../shared/services.ts';
import controls from '../fields/control.module.css';
import { FieldProblems } from '../fields/field-problems.tsx';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { sectionTitles } from '../schema/form-sections.ts';
import { FlowCard } from './flow-card.tsx';
import { FormSection } from './form-section.tsx';
import { NodePicker } from './node-picker.tsx';

export function SourcesSection() {
  const form = useForm();
  const { workspace } = useServices();
  const [node] = form.nodes;
  if (!node) return null;
  const flows = Object.entries(flowsOf(node));
  const problems = form.problems(['flows']).filter(({ field }) => field?.length === 1);
  return (
    <FormSection title={sectionTitles.sources} count={flows.length}>
      <FieldProblems id="sources-problems" problems={problems} />
      {flows.map(([name, flow]) => (
        <FlowCard key={name} name={name} flow={flow} />
      ))}
      <div className={controls.box} data-field="flows">
        <NodePicker
          label="Add a source"
          placeholder={flows.length === 0 ? 'Choose what it reads…' : 'Add a source…'}
          onChoose={(from) => workspace.getState().dispatch({ name: 'connect', from, to: node.id })}
        />
      </div>
      {flows.length === 0 && (
        <p className={styles.subTitle}>Nothing feeds this yet: it needs a source.</p>
      )}
    </FormSection>
  );
}
