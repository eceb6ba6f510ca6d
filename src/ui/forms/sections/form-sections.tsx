/** The sections of a form, those that fit its nodes. */
import { useWorkspace } from '../../shared/services.ts';
import { FieldSet } from '../fields/field-set.tsx';
import { useForm } from '../form-context.tsx';
import { schemaOf } from '../schema/form-schema.ts';
import {
  isAlwaysThere,
  isWrittenBy,
  type SectionId,
  sectionsOf,
  sectionTitles,
} from '../schema/form-sections.ts';
import { ChangesSection } from './changes-section.tsx';
import { ExpectationsSection } from './expectations-section.tsx';
import { FormSection } from './form-section.tsx';
import { KeptSettings } from './kept-settings.tsx';
import { SourcesSection } from './sources-section.tsx';

/** What only makes sense for one node at a time. */
const single: ReadonlySet<SectionId> = new Set(['sources', 'changes', 'expectations', 'columns']);
/** Unique in the project, so never the same for several. */
const uniqueKey = 'flowId';

export function FormSections() {
  const { nodes, isSet } = useForm();
  const format = useWorkspace((state) => state.document.output.exporter);
  const [first] = nodes;
  if (!first) return null;
  const sections = [...sectionsOf(schemaOf(first.type))];
  const matters = (key: string): boolean => isWrittenBy(format, key) || isSet([key]);
  return sections
    .filter(([id]) => id !== 'place' && (nodes.length === 1 || !single.has(id)))
    .map(([id, keys]) => <Section key={id} id={id} keys={keys.filter(matters)} />);
}

function Section({ id, keys }: { readonly id: SectionId; readonly keys: readonly string[] }) {
  const form = useForm();
  const [first, ...others] = form.nodes;
  if (!first) return null;
  if (id === 'sources') return <SourcesSection />;
  if (id === 'changes') return <ChangesSection />;
  if (id === 'expectations') return <ExpectationsSection />;
  const schema = schemaOf(first.type);
  const isEmpty = keys.length === 1 && !form.isSet([keys[0] ?? '']) && !isAlwaysThere(keys, schema);
  return (
    <FormSection title={sectionTitles[id]} isEmpty={isEmpty}>
      <FieldSet
        path={[]}
        schema={schema}
        keys={others.length === 0 ? keys : keys.filter((key) => key !== uniqueKey)}
      />
      {id === 'advanced' && <KeptSettings />}
    </FormSection>
  );
}
