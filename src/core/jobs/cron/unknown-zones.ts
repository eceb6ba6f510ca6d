/** Finds time zones that nobody keeps, in every environment that fills in the variables of one. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { tokensIn, valuesIn } from '#core/model/variables.ts';

/**
 * @param timeZone as it stands in the design; may hold variables
 * @returns each zone once; none where all are known. That a zone or a value is missing, others say.
 */
export function unknownZones(
  pipeline: Pick<Pipeline, 'environments' | 'variables'>,
  timeZone: string,
): readonly string[] {
  return [...new Set(valuesIn(pipeline, timeZone))].filter(
    (zone) => zone.trim() !== '' && tokensIn(zone).length === 0 && !isKnown(zone),
  );
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    // That is how it says that there is no such zone.
    return false;
  }
}
