/** An object of known keys: its fields below a title, indented. */

import { X } from 'lucide-react';
import { useId } from 'react';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useForm } from '../form-context.tsx';
import styles from './field.module.css';
import { FieldProblems } from './field-problems.tsx';
import type { FieldProps } from './field-props.ts';
import { FieldSet } from './field-set.tsx';

export function GroupField({ path, schema, isRequired, onRemoved }: FieldProps) {
  const form = useForm();
  const id = useId();
  const title = schema.title ?? path.at(-1) ?? '';
  const own = form.problems(path).filter(({ field }) => field?.length === path.length);
  return (
    <Group aria-labelledby={id} className={styles.field} data-field={path.join('.')}>
      <div className={styles.head}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        {!isRequired && (
          <IconButton
            size="small"
            icon={X}
            label={`Remove ${title}`}
            className={styles.clear}
            onClick={() => {
              form.write(path, undefined);
              onRemoved?.();
            }}
          />
        )}
      </div>
      <p className={styles.help}>{schema.description}</p>
      <FieldProblems id={`${id}-problems`} problems={own} />
      <div className={styles.group}>
        <FieldSet path={path} schema={schema} keys={Object.keys(schema.properties ?? {})} />
      </div>
    </Group>
  );
}
