/** Every rule, in the order their findings are shown. Add a file beside this one, then a line here. */
import { exceptedColumnsKnown } from './cdc/excepted-columns-known.ts';
import { historyNeedsType2 } from './cdc/history-needs-type-2.ts';
import { keysNotInColumns } from './cdc/keys-not-in-columns.ts';
import { needsKeys } from './cdc/needs-keys.ts';
import { needsSequence } from './cdc/needs-sequence.ts';
import { needsStreamingTable } from './cdc/needs-streaming-table.ts';
import { oneCapture } from './cdc/one-capture.ts';
import { oneColumnList } from './cdc/one-column-list.ts';
import { oneFlowPerSnapshot } from './cdc/one-flow-per-snapshot.ts';
import { reservedColumns } from './cdc/reserved-columns.ts';
import { sequenceIsKey } from './cdc/sequence-is-key.ts';
import { snapshotFilesNeedCapture } from './cdc/snapshot-files-need-capture.ts';
import { snapshotReadsBatch } from './cdc/snapshot-reads-batch.ts';
import type { Rule } from './define.ts';
import { emptyVariable } from './environments/empty-variable.ts';
import { reservedVariable } from './environments/reserved-variable.ts';
import { undefinedSecret } from './environments/undefined-secret.ts';
import { undefinedVariable } from './environments/undefined-variable.ts';
import { unknownEnvironment } from './environments/unknown-environment.ts';
import { unusedSecret } from './environments/unused-secret.ts';
import { unusedVariable } from './environments/unused-variable.ts';
import { layerOrder } from './graph/layer-order.ts';
import { needsASource } from './graph/needs-a-source.ts';
import { noCycles } from './graph/no-cycles.ts';
import { noMissingNodes } from './graph/no-missing-nodes.ts';
import { noReadingSinks } from './graph/no-reading-sinks.ts';
import { noUnreadSource } from './graph/no-unread-source.ts';
import { streamReadsBatch } from './graph/stream-reads-batch.ts';
import { streamingTableReadsBatch } from './graph/streaming-table-reads-batch.ts';
import { continuousAlone } from './jobs/continuous-alone.ts';
import { incompleteTrigger } from './jobs/incomplete-trigger.ts';
import { knownTimeZone } from './jobs/known-time-zone.ts';
import { receivers } from './jobs/receivers.ts';
import { sameTableAtOnce } from './jobs/same-table-at-once.ts';
import { selectsNothing } from './jobs/selects-nothing.ts';
import { sensibleNumbers } from './jobs/sensible-numbers.ts';
import { tableInNoJob } from './jobs/table-in-no-job.ts';
import { uniqueJobNames } from './jobs/unique-names.ts';
import { unknownTable } from './jobs/unknown-table.ts';
import { unknownTag } from './jobs/unknown-tag.ts';
import { validCron } from './jobs/valid-cron.ts';
import { fileReferences } from './lakeflow/file-references.ts';
import { olderTable } from './lakeflow/older-table.ts';
import { specSchema } from './lakeflow/spec-schema.ts';
import { mandatoryFields } from './layers/mandatory-fields.ts';
import { reservedNames } from './naming/reserved-names.ts';
import { uniqueFlowIds } from './naming/unique-flow-ids.ts';
import { uniquePaths } from './naming/unique-paths.ts';
import { uniqueTables } from './naming/unique-tables.ts';
import { validDatabase } from './naming/valid-database.ts';
import { validTableName } from './naming/valid-table-name.ts';
import { emptyConstraint } from './quality/empty-constraint.ts';
import { quarantineWithoutRules } from './quality/quarantine-without-rules.ts';
import { quarantineWithoutTarget } from './quality/quarantine-without-target.ts';
import { uniqueExpectationNames } from './quality/unique-expectation-names.ts';
import { emptyQuery } from './query/empty-query.ts';
import { joinsNeedWatermarks } from './query/joins-need-watermarks.ts';
import { lookupsNeedQuery } from './query/lookups-need-query.ts';
import { uniqueAliases } from './query/unique-aliases.ts';
import { unknownAlias } from './query/unknown-alias.ts';
import { unlinkedTable } from './query/unlinked-table.ts';
import { unusedInput } from './query/unused-input.ts';
import { alertReceivers } from './resources/alert-receivers.ts';
import { needsWarehouse } from './resources/needs-warehouse.ts';
import { saysEnough } from './resources/says-enough.ts';
import { uniqueResourceNames } from './resources/unique-names.ts';
import { resourceTableUnknown } from './resources/unknown-table.ts';
import { validSchedule } from './resources/valid-schedule.ts';
import { samplesOfUnknownNode } from './samples/unknown-node.ts';
import { inText } from './secrets/in-text.ts';
import { wholeValue } from './secrets/whole-value.ts';
import { needsDestination } from './sink/needs-destination.ts';
import { uniqueNames } from './sink/unique-names.ts';
import { csvWithoutHeader } from './source/csv-without-header.ts';
import { databaseMissing } from './source/database-missing.ts';
import { eventHubIncomplete } from './source/event-hub-incomplete.ts';
import { formatMissing } from './source/format-missing.ts';
import { functionMissing } from './source/function-missing.ts';
import { jdbcIncomplete } from './source/jdbc-incomplete.ts';
import { kafkaNeedsTopicAndServers } from './source/kafka-needs-topic-and-servers.ts';
import { nameMissing } from './source/name-missing.ts';
import { numberedFirstCopy } from './source/numbered-first-copy.ts';
import { pathMissing } from './source/path-missing.ts';
import { validStep } from './steps/valid-step.ts';
import { foreignKeyTarget } from './tables/foreign-key-target.ts';
import { metadataColumnTwice } from './tables/metadata-column-twice.ts';
import { partitionAndCluster } from './tables/partition-and-cluster.ts';
import { repeatedColumn } from './tables/repeated-column.ts';
import { tooManyClusterColumns } from './tables/too-many-cluster-columns.ts';
import { unknownColumn } from './tables/unknown-column.ts';
import { validTags } from './tables/valid-tags.ts';
import { zOrderAndCluster } from './tables/z-order-and-cluster.ts';

export const rules = [
  noMissingNodes,
  noCycles,
  needsASource,
  noReadingSinks,
  streamReadsBatch,
  streamingTableReadsBatch,
  layerOrder,
  noUnreadSource,
  mandatoryFields,
  uniqueTables,
  uniqueFlowIds,
  validTableName,
  validDatabase,
  uniquePaths,
  reservedNames,
  undefinedVariable,
  reservedVariable,
  emptyVariable,
  unknownEnvironment,
  unusedVariable,
  undefinedSecret,
  unusedSecret,
  inText,
  wholeValue,
  emptyQuery,
  unknownAlias,
  uniqueAliases,
  lookupsNeedQuery,
  unusedInput,
  unlinkedTable,
  joinsNeedWatermarks,
  validStep,
  nameMissing,
  pathMissing,
  formatMissing,
  csvWithoutHeader,
  databaseMissing,
  kafkaNeedsTopicAndServers,
  eventHubIncomplete,
  jdbcIncomplete,
  functionMissing,
  numberedFirstCopy,
  needsDestination,
  uniqueNames,
  oneCapture,
  needsKeys,
  needsSequence,
  sequenceIsKey,
  keysNotInColumns,
  exceptedColumnsKnown,
  oneColumnList,
  historyNeedsType2,
  reservedColumns,
  needsStreamingTable,
  snapshotReadsBatch,
  snapshotFilesNeedCapture,
  oneFlowPerSnapshot,
  emptyConstraint,
  uniqueExpectationNames,
  quarantineWithoutTarget,
  quarantineWithoutRules,
  partitionAndCluster,
  zOrderAndCluster,
  tooManyClusterColumns,
  repeatedColumn,
  metadataColumnTwice,
  unknownColumn,
  foreignKeyTarget,
  validTags,
  samplesOfUnknownNode,
  uniqueJobNames,
  incompleteTrigger,
  validCron,
  knownTimeZone,
  selectsNothing,
  unknownTag,
  unknownTable,
  sameTableAtOnce,
  tableInNoJob,
  receivers,
  sensibleNumbers,
  continuousAlone,
  uniqueResourceNames,
  resourceTableUnknown,
  saysEnough,
  needsWarehouse,
  validSchedule,
  alertReceivers,
  fileReferences,
  olderTable,
  specSchema,
] as const satisfies readonly Rule[];
