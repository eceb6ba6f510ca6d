/** What stands around every field of the job editor: its title, its help, and what is wrong. */
import { type ReactNode, useId } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import schema from '../../../../schemas/job.schema.json';
import fields from '../../forms/fields/field.module.css';
import type { FieldIds } from '../../forms/fields/field-frame.tsx';
import { FieldProblems } from '../../forms/fields/field-problems.tsx';
import { type Schema, schemaAt } from '../../forms/schema/form-schema.ts';
import { useJob } from './job-form.ts';
import styles from './jobs-view.module.css';

interface JobFieldProps {
  readonly path: FieldPath;
  /** Absent: the title of its schema. */
  readonly title?: string;
  /** Absent: the description of its schema. */
  readonly help?: string;
  /** Problems of these parts are told here too. */
  readonly alsoOf?: readonly FieldPath[];
  /** Fields of their own tell what is wrong inside the part. */
  readonly hasOwnFields?: boolean;
  children(ids: FieldIds): ReactNode;
}

export function JobField(props: JobFieldProps) {
  const { path, title, help, alsoOf = [], hasOwnFields = false, children } = props;
  const form = useJob();
  const id = useId();
  const own = form.problems(path).filter(({ field }) => !(hasOwnFields && isInside(field, path)));
  const problems = [...own, ...alsoOf.flatMap((field) => form.problems(field))];
  const described = describedAt(path, form.job);
  return (
    <div className={fields.field} data-job-field={path.join('.')}>
      <div className={fields.head}>
        <label id={`${id}-label`} htmlFor={`${id}-control`} className={fields.title}>
          {title ?? described?.title}
        </label>
      </div>
      {children({
        control: `${id}-control`,
        label: `${id}-label`,
        description: `${id}-help ${id}-problems`,
        isInvalid: problems.some(({ severity }) => severity === 'error'),
      })}
      <p id={`${id}-help`} className={styles.help}>
        {help ?? described?.description}
      </p>
      <FieldProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** @param field of a problem, which begins with `jobs` and the name of the job */
function isInside(field: FieldPath | undefined, path: FieldPath): boolean {
  return field !== undefined && field.length > path.length + 2;
}

/** What the schema says of a part. Triggers and compute are of several kinds: that of the job counts. */
function describedAt(path: FieldPath, job: object): Schema | undefined {
  const [first = '', ...rest] = path;
  // The file is written from the model, which knows more forms than this interface needs.
  const part = (schema as unknown as Schema).properties?.[first];
  const value = (job as Readonly<Record<string, { readonly kind?: string } | undefined>>)[first];
  const ofKind = part?.oneOf?.find(({ properties }) => properties?.kind?.const === value?.kind);
  const described = ofKind ?? part;
  return described && schemaAt(described, rest);
}
