/** Variables of a bundle that look up the ids of what the workspace has, by their names. */
import { destinationVariable } from '#core/jobs/destinations.ts';
import type { Job } from '#core/jobs/job.ts';
import type { BundleWords } from '#core/model/bundle-words.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { resourcesOf } from './resources-of.ts';
import { warehousesOf } from './warehouses.ts';

interface Lookup {
  readonly description: string;
  readonly lookup: Readonly<Record<string, string>>;
}

/** @param jobs those of the bundle */
export function lookupVariables(
  pipeline: Pipeline,
  jobs: readonly Job[],
  words: BundleWords,
): Readonly<Record<string, Lookup>> {
  const variables: Record<string, Lookup> = {};
  const told = [...jobs.flatMap(destinationsOfJob), ...destinationsOfAlerts(pipeline)];
  for (const name of told.filter((one) => one.trim() !== '')) {
    variables[destinationVariable(name)] = {
      description: 'Who hears of runs and alerts, by the name of the notification destination.',
      lookup: { notification_destination: words.text(name) },
    };
  }
  for (const [key, name] of warehousesOf(pipeline)) {
    variables[key] = {
      description: 'SQL warehouse of alerts and dashboards, by its name.',
      lookup: { warehouse: words.text(name) },
    };
  }
  return variables;
}

function destinationsOfJob({ notifications = [] }: Job): readonly string[] {
  return notifications.flatMap(({ via, to, events }) =>
    via !== 'email' && events.length > 0 ? [to] : [],
  );
}

function destinationsOfAlerts(pipeline: Pipeline): readonly string[] {
  return resourcesOf(pipeline).flatMap(([, one]) =>
    one.kind === 'alert' ? (one.notify.destinations ?? []) : [],
  );
}
