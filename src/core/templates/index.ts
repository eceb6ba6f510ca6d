/** Every template. Add a file beside this one, what is told of it in `summaries.ts`, and a line here. */
import { backfill } from './backfill.ts';
import { cdcToScd1 } from './cdc-to-scd-1.ts';
import { cdcToScd2 } from './cdc-to-scd-2.ts';
import { dailyCsvToGold } from './daily-csv-to-gold.ts';
import type { TemplateBuilder } from './define.ts';
import { environments } from './environments.ts';
import { eventHubsIot } from './event-hubs-iot.ts';
import { fanOut } from './fan-out.ts';
import { jdbcIngest } from './jdbc-ingest.ts';
import { kafkaSink } from './kafka-sink.ts';
import { kafkaWithQuarantine } from './kafka-with-quarantine.ts';
import { messyToStar } from './messy-to-star.ts';
import { multiSourceAppend } from './multi-source-append.ts';
import { pythonFunctions } from './python-functions.ts';
import { snapshotsToScd2 } from './snapshots-to-scd-2.ts';
import { starSchema } from './star-schema.ts';
import { stepsInViews } from './steps-in-views.ts';
import { streamStaticJoin } from './stream-static-join.ts';
import type { TemplateId } from './summaries.ts';

export const templates: Readonly<Record<TemplateId, TemplateBuilder>> = {
  'daily-csv-to-gold': dailyCsvToGold,
  'kafka-with-quarantine': kafkaWithQuarantine,
  'event-hubs-iot': eventHubsIot,
  'cdc-to-scd-1': cdcToScd1,
  'cdc-to-scd-2': cdcToScd2,
  'snapshots-to-scd-2': snapshotsToScd2,
  'fan-out': fanOut,
  'multi-source-append': multiSourceAppend,
  'stream-static-join': streamStaticJoin,
  'star-schema': starSchema,
  'messy-to-star': messyToStar,
  environments,
  backfill,
  'jdbc-ingest': jdbcIngest,
  'kafka-sink': kafkaSink,
  'steps-in-views': stepsInViews,
  'python-functions': pythonFunctions,
};
