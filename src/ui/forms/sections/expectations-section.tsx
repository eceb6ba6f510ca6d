/** Expectations: what good rows meet, and what happens to the others. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { FieldSet } from '../fields/field-set.tsx';
import { freeNameIn } from '../fields/list-edits.ts';
import { ListField } from '../fields/list-field.tsx';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { type Schema, schemaOf } from '../schema/form-schema.ts';
import { sectionTitles } from '../schema/form-sections.ts';
import { FormSection } from './form-section.tsx';

export function ExpectationsSection() {
  const form = useForm();
  const schema = schemaOf('table').properties?.expectations ?? {};
  const { value } = form.read(['expectations']);
  const count = Array.isArray(value) ? value.length : 0;
  return (
    <FormSection title={sectionTitles.expectations} count={count} isEmpty={count === 0}>
      <ListField
        path={['expectations']}
        schema={schema}
        noun="expectation"
        newElement={(list) => ({
          name: freeNameIn(list, 'expectation_1'),
          constraint: '',
          action: 'warn',
        })}
        element={expectation}
      />
    </FormSection>
  );
}

function expectation(path: FieldPath, items: Schema) {
  return (
    <div className={styles.ruleFields}>
      <FieldSet
        path={path}
        schema={items}
        keys={['name', 'action', 'constraint', 'enabled', 'tag']}
      />
    </div>
  );
}
