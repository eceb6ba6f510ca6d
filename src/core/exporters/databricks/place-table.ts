/** How a program calls a table: its schema and name, each part in backticks where it needs them. */
import { namePart } from '#core/declarative/name-part.ts';
import type { PlaceTable } from '#core/declarative/plan-names.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

/** Without a schema the name stands alone, and the pipeline's own schema is meant. */
export function placeTable(pipeline: Pipeline): PlaceTable {
  const part = namePart(pipeline);
  return (database, name) => {
    const parts = [...(database === undefined ? [] : database.split('.')), name];
    return parts.map(part).join('.');
  };
}
