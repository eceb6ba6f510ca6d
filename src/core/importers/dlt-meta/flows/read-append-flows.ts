/** Reads `*_append_flows`: more flows into the same table. */

import { listed } from '#core/text/wording.ts';
import { layerKey } from '../reading/known-keys.ts';
import { became, defaulted, dropped, fateOfRest } from '../reading/leaf-fates.ts';
import {
  holds,
  type ObjectReader,
  takeFlag,
  takeObject,
  takeObjects,
  takeText,
  takeValue,
} from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { freeFlowName, plainName, type Scope } from '../scope.ts';
import { readSource } from '../sources/read-source.ts';
import { sourceFaultOf } from '../sources/source-fault.ts';
import type { LayerTable } from '../tables/layer.ts';

/** What a flow is called in messages, and what it has to say. */
interface FlowKind {
  readonly called: string;
  readonly mandatory: readonly string[];
}

const appendFlow: FlowKind = {
  called: 'append flow',
  mandatory: ['name', 'source_format', 'create_streaming_table', 'source_details'],
};
/** One source of CDC from several. */
export const changeFlow: FlowKind = {
  called: 'change flow',
  mandatory: ['name', 'source_format', 'source_details'],
};
const known = [...appendFlow.mandatory, 'reader_options', 'comment', 'spark_conf', 'once'];

/** A table built from snapshots takes none: they are dropped, which is reported. */
export function readAppendFlows(subject: LayerTable, scope: Scope): void {
  const flows = takeObjects(subject.entry, layerKey(subject.layer, 'append_flows'));
  const [first] = flows;
  if (!first) return;
  if (subject.table.fields.snapshotCapture) {
    for (const flow of flows) {
      const reason = 'Rows cannot be appended to a table that is built from snapshots.';
      fateOfRest(flow.source, { kind: 'dropped', reason });
    }
    scope.report('append-to-snapshot', {
      message: `The ${subject.title} is built from snapshots and has append flows too, which cannot work together. The append flows are left out.`,
      hint: 'Write the appended rows to a table of their own if they are needed.',
      at: placeOf(first, { node: subject.table.id, field: ['flows'] }),
    });
    return;
  }
  for (const flow of flows) readFlow(subject, flow, appendFlow, scope);
}

/** One flow with a source of its own. */
export function readFlow(
  subject: LayerTable,
  object: ObjectReader,
  kind: FlowKind,
  scope: Scope,
): void {
  const { table } = subject;
  reportMissing(subject, object, kind, scope);
  const name = takeText(object, 'name');
  const format = takeText(object, 'source_format');
  const details = takeObject(object, 'source_details');
  const plain = plainName(name?.value ?? `${table.name}_append`);
  const flow = freeFlowName(table.fields.flows, plain);
  const title = `${kind.called} ${name?.value ?? plain} of the ${subject.title}`;
  const fault = format && details && sourceFaultOf({ format, details, title, isAppendFlow: true });
  if (fault) scope.report(fault.topic, fault.finding);
  const read =
    format && details && !fault
      ? readSource(
          {
            details,
            format,
            options: takeObject(object, 'reader_options'),
            table,
            flow,
            title,
            name: name?.value ?? plain,
            isAppendFlow: true,
          },
          scope,
        )
      : undefined;
  if (!read) {
    const reason = `The ${title} cannot be converted.`;
    fateOfRest(object.source, { kind: 'dropped', reason });
    return;
  }
  table.fields.flows[flow] = read;
  became(name, [{ node: table.id, field: ['flows', flow] }], 'It names a flow and its view.');
  readRest(object, { table, flow, title }, scope);
}

interface FlowPlace {
  readonly table: LayerTable['table'];
  readonly flow: string;
  readonly title: string;
}

function readRest(object: ObjectReader, { table, flow, title }: FlowPlace, scope: Scope): void {
  const field = (name: string) => ({ node: table.id, field: ['flows', flow, name] });
  const draft = table.fields.flows[flow];
  const once = takeFlag(object, 'once');
  if (once && !once.value) {
    defaulted(once, 'Flows run continuously anyway.');
  } else if (once && draft) {
    draft.once = true;
    became(once, [field('once')]);
  }
  const comment = takeText(object, 'comment');
  if (comment && draft) draft.comment = comment.value;
  became(comment, [field('comment')]);
  dropped(
    takeValue(object, 'create_streaming_table'),
    'The table is created once, whatever the number of its flows.',
  );
  const conf = takeValue(object, 'spark_conf');
  if (conf) {
    dropped(conf, 'A single flow has no Spark settings in the destination.');
    scope.report('append-spark-conf-lost', {
      message: `The ${title} has spark_conf, which a single flow cannot have in the destination. It is left out.`,
      hint: 'Set it for the whole pipeline if it is needed.',
      at: placeOf(conf, field('once')),
    });
  }
  reportUnknownKeys(object, scope, {
    owner: 'an append flow',
    known,
    handle: (read) => reportFatalKey(read, title, scope),
  });
}

/** Keys beside the known ones stop DLT-META when it runs. */
function reportFatalKey(read: Read<unknown>, title: string, scope: Scope): boolean {
  if (read.key !== 'target') return false;
  dropped(read, 'Append flows have no such key: they write to the table of their entry.');
  scope.report('append-flow-key', {
    message: `The ${title} has a key "${read.key}". Append flows write to the table of their entry, and DLT-META fails on the key when it runs. It is left out.`,
    hint: 'Delete the key if you keep using the onboarding file.',
    at: placeOf(read),
  });
  return true;
}

function reportMissing(
  { table, title }: LayerTable,
  object: ObjectReader,
  { called, mandatory }: FlowKind,
  scope: Scope,
): void {
  const missing = mandatory.filter((key) => !holds(object, key));
  if (missing.length === 0) return;
  scope.report('missing-key', {
    severity: 'error',
    message: `${called === appendFlow.called ? 'An' : 'A'} ${called} of the ${title} lacks ${listed(missing)}, and DLT-META refuses it.`,
    hint: 'Add what is missing. The table and its other flows are converted.',
    at: placeOf(object, { node: table.id, field: ['flows'] }),
  });
}
