/** The form of a resource. Its paths begin at the pipeline, as those of problems do. */
import { useMemo } from 'react';
import { columnsGivenBy } from '#core/model/columns.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { ResourceKind } from '#core/resources/resource.ts';
import { readableTables, tableOf } from '#core/resources/starts.ts';
import schemas from '../../../../schemas/resource.schema.json';
import type { FormState } from '../../forms/form-context.tsx';
import { plainForm } from '../../forms/plain-form.ts';
import type { Schema } from '../../forms/schema/form-schema.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { timeZones } from './time-zones.ts';

// The file is written from the model, which knows more forms than this interface needs.
const kinds = (schemas as unknown as Schema).oneOf ?? [];

/** Without fields where the kind is not known. */
export function schemaOfResource(kind: ResourceKind): Schema {
  return kinds.find(({ properties }) => properties?.kind?.const === kind) ?? {};
}

/** Changes with the pipeline and its problems. */
export function useResourceForm(name: string): FormState {
  const { workspace } = useServices();
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const problems = useWorkspace((state) => state.checked?.problems);
  return useMemo(() => {
    const update: FormState['update'] = (path, change) => {
      const { document, dispatch } = workspace.getState();
      // What was typed last may have been taken over since this form was drawn.
      const value = change(valueAt(document.pipeline, path));
      const [, , ...field] = path;
      dispatch({ name: 'set-resource-field', resource: name, field, value });
    };
    return plainForm({
      pipeline,
      valueAt: (path) => valueAt(pipeline, path),
      update,
      columns: (path) => namesFor(pipeline, path),
      problems: (path) =>
        (problems ?? []).filter(
          ({ node, field }) =>
            node === undefined && field && path.every((key, at) => field[at] === key),
        ),
    });
  }, [workspace, pipeline, problems, name]);
}

/** What may be named at a path: tables, columns, or time zones. */
function namesFor(pipeline: Pipeline, path: FieldPath): readonly string[] {
  const key = path.at(-1);
  if (key === 'table') {
    return readableTables(pipeline)
      .map(({ id }) => id)
      .toReversed();
  }
  if (key === 'timeZone') return timeZones();
  const isQuery = key === 'query';
  // An alert is about one table; a dashboard has one on each page.
  const table = valueAt(pipeline, [...path.slice(0, isQuery ? 2 : 4), 'table']);
  const columns = columnsOf(pipeline, table);
  return isQuery ? ['watched', 'quarantined', ...columns] : columns;
}

function columnsOf(pipeline: Pipeline, id: unknown): readonly string[] {
  const table = typeof id === 'string' ? tableOf(pipeline, id) : undefined;
  return (table && columnsGivenBy(pipeline, table.id)) ?? [];
}
