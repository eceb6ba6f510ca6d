/** Writes the one view that a standard spec, or a materialized view, reads its rows from. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { linkOrigins, type Reading } from './reading.ts';
import { statementOf } from './statement.ts';
import { type SpecScope, writeSourceDetails } from './write-source.ts';
import { writeStatement } from './write-statement.ts';

/** @param path that of the object that gets the keys of the view @param readings at least one */
export function writeSourceView(
  spec: SpecScope,
  path: FieldPath,
  readings: readonly Reading[],
): void {
  const { writer, names } = spec;
  const [reading] = readings;
  if (!reading) return;
  const isQuery = reading.shape === 'query' || readings.length > 1;
  const view = `v_${names.flows.get(reading.name) ?? reading.name}`;
  const details = [...path, 'sourceDetails'];
  if (isQuery) {
    writer.put([...path, 'sourceType'], 'sql');
    writer.put([...path, 'sourceViewName'], view);
    writeStatement(spec, details, statementOf(spec, readings), names.stem);
  } else {
    writer.put([...path, 'sourceType'], reading.sourceType, ...linkOrigins(reading));
    writer.put([...path, 'sourceViewName'], view);
    writer.put(details, {});
    writeSourceDetails(spec, details, reading);
  }
}
