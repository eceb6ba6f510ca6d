/** Notification destinations, as variables of a bundle which look up their ids by their names. */
import { plainName } from '#core/model/plain-name.ts';

/** Name of the bundle variable that holds the id of a notification destination. */
export function destinationVariable(name: string): string {
  return `notify_${plainName(name).toLowerCase() || 'destination'}`;
}
