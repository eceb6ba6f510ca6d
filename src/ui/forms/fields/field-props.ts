/** What every field is told: where its value is, and what may stand there. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Schema } from '../schema/form-schema.ts';

export interface FieldProps {
  readonly path: FieldPath;
  readonly schema: Schema;
  readonly isRequired?: boolean | undefined;
  /** Told when its user took the field away. */
  onRemoved?(): void;
}
