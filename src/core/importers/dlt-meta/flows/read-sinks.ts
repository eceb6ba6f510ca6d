/** Reads `*_sinks`: places outside the tables that get the same rows as the table. */

import { listed } from '#core/text/wording.ts';
import { layerKey } from '../reading/known-keys.ts';
import { became, fateOfRest } from '../reading/leaf-fates.ts';
import {
  holds,
  type ObjectReader,
  takeObject,
  takeObjects,
  takeText,
} from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { addNode, type DraftOf, freeFlowId, noFlows, plainName, type Scope } from '../scope.ts';
import type { FlowDraft } from '../sources/source-request.ts';
import type { LayerTable } from '../tables/layer.ts';
import { sinkFlow } from './sink-flow.ts';
import { takeSinkOptions } from './sink-options.ts';

const formats = new Map([
  ['delta', 'delta'],
  ['kafka', 'kafka'],
  ['eventhub', 'event-hubs'],
] as const);
const mandatory = ['name', 'format', 'options'];
const known = [...mandatory, 'select_exp', 'where_clause'];

export interface SinkContext {
  readonly subject: LayerTable;
  /** How the table reads its source: sinks read the same rows. */
  readonly input: FlowDraft;
  readonly id: Read<string> | undefined;
  readonly group: Read<string> | undefined;
  readonly system: Read<string> | undefined;
}

/** The sinks that were made. */
export function readSinks(context: SinkContext, scope: Scope): readonly DraftOf<'sink'>[] {
  const { entry, layer } = context.subject;
  return takeObjects(entry, layerKey(layer, 'sinks')).flatMap(
    (object) => readSink(context, object, scope) ?? [],
  );
}

function readSink(
  context: SinkContext,
  object: ObjectReader,
  scope: Scope,
): DraftOf<'sink'> | undefined {
  const { subject, input } = context;
  const name = takeText(object, 'name');
  const format = takeFormat(object, context, scope);
  reportMissing(object, context, scope);
  if (!(name && format)) {
    const reason = 'The sink cannot be converted.';
    fateOfRest(object.source, { kind: 'dropped', reason });
    return undefined;
  }
  const lower = name.value.trim().toLowerCase();
  const sink = addNode(scope, 'sink', {
    prefix: 'sink',
    name: lower,
    fields: {
      format: format.value,
      layer: subject.layer,
      options: {},
      group: context.group?.value ?? '',
      flowId: freeFlowId(scope, `${flowIdStart(context)}_${plainName(lower)}`),
      ...(context.system ? { sourceSystem: context.system.value } : {}),
      flows: noFlows(),
      // Whoever reads what is sent gets what DLT-META sent, and nothing beside it.
      loadDetails: false,
    },
  });
  const flow = plainName(lower);
  const lowered = lower === name.value ? undefined : 'In lower case, as DLT-META writes it.';
  became(name, [{ node: sink.id, field: ['name'] }], lowered);
  became(format, [{ node: sink.id, field: ['format'] }]);
  became(context.id, [{ node: sink.id, field: ['flowId'] }]);
  became(context.group, [{ node: sink.id, field: ['group'] }]);
  became(context.system, [{ node: sink.id, field: ['sourceSystem'] }]);
  const title = `sink ${lower}`;
  sink.fields.options = takeSinkOptions(takeObject(object, 'options'), { sink, title }, scope);
  sink.fields.flows[flow] = sinkFlow(object, { sink, flow, title, input }, scope);
  reportUnknownKeys(object, scope, { owner: 'a sink', known });
  return sink;
}

function flowIdStart({ subject, id }: SinkContext): string {
  return `${subject.layer}_${id?.value ?? plainName(subject.table.name)}`;
}

function takeFormat(
  object: ObjectReader,
  { subject }: SinkContext,
  scope: Scope,
): Read<'delta' | 'kafka' | 'event-hubs'> | undefined {
  const read = takeText(object, 'format');
  if (!read) return undefined;
  const name = read.value.trim().toLowerCase();
  for (const [legacy, format] of formats) {
    if (legacy === name) return { ...read, value: format };
  }
  scope.report('unknown-sink-format', {
    severity: 'error',
    message: `A sink of the ${subject.title} has the format "${read.value}", which DLT-META does not support. The sink is left out.`,
    hint: `Use one of ${listed([...formats.keys()])}.`,
    at: placeOf(read, { node: subject.table.id, field: [] }),
  });
  return undefined;
}

function reportMissing(object: ObjectReader, { subject }: SinkContext, scope: Scope): void {
  const missing = mandatory.filter((key) => !holds(object, key));
  if (missing.length === 0) return;
  scope.report('missing-key', {
    severity: 'error',
    message: `A sink of the ${subject.title} lacks ${listed(missing)}, and DLT-META refuses it.`,
    hint: 'Add what is missing. The table is converted.',
    at: placeOf(object, { node: subject.table.id, field: [] }),
  });
}
