/** Reads the DDL file a source declares its columns with. */

import type { Draft } from 'immer';
import type { StructType } from '#core/model/data-type.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import { became } from '../reading/leaf-fates.ts';
import { takeText } from '../reading/object-reader.ts';
import type { Read } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import { flowRef, type SourceRequest } from './source-request.ts';

export interface DeclaredColumns {
  readonly schema: Draft<StructType>;
  readonly path: Read<string>;
}

/** Undefined: none are declared, or the file is missing or wrong, which is reported. */
export function takeDeclaredColumns(
  request: SourceRequest,
  scope: Scope,
): DeclaredColumns | undefined {
  const path = takeText(request.details, 'source_schema_path');
  if (!path) return undefined;
  const schema = scope.companions.columns({
    reference: path,
    needed: request.title,
    without: 'its declared columns',
    ref: flowRef(request),
  });
  if (!schema) {
    scope.companions.unread(path, 'The columns it declares could not be read.');
    return undefined;
  }
  // The schema is shared between sources and never changed; drafts only differ in being writable.
  return { schema: schema as Draft<StructType>, path };
}

/** Notes which fields the declared columns became. */
export function columnsBecame(
  columns: DeclaredColumns | undefined,
  refs: readonly FieldRef[],
): void {
  became(columns?.path, refs, 'Its columns are written as a schema.');
}
