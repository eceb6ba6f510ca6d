/** Writes the Data Flow Spec of one table or sink. */
import { at } from '../../book.ts';
import { type SpecNames, sourceSystemOf } from '../names.ts';
import { withPossibleQuarantine } from '../quality/possible-quarantine.ts';
import { writeQuality } from '../quality/write-quality.ts';
import { emitConfig, type Scope } from '../scope.ts';
import { changeFeedColumnsOf } from './change-feed-columns.ts';
import { columnsToSelect } from './except-columns.ts';
import { writeKept } from './kept.ts';
import type { Reading, WrittenNode } from './reading.ts';
import { needsSequenceColumn, sequenceColumnOf } from './sequence.ts';
import { computationOf, specKindOf } from './spec-kind.ts';
import { createSpecWriter } from './spec-writer.ts';
import { writeChangeCapture } from './write-change-capture.ts';
import { modeOrigins, reportFlow, writeFlows } from './write-flows.ts';
import { writeMaterializedView } from './write-materialized-view.ts';
import { writeMigration } from './write-migration.ts';
import { writeSinkTarget } from './write-sink-target.ts';
import { reportOnce, type SpecScope } from './write-source.ts';
import { writeSourceView } from './write-source-view.ts';
import { writeTarget } from './write-target.ts';

/** @param readings what the node reads, at least one; the main flow first */
export function writeSpec(
  scope: Scope,
  node: WrittenNode,
  { names, readings }: { readonly names: SpecNames; readonly readings: readonly Reading[] },
): void {
  const writer = createSpecWriter(names.specFile, scope.book);
  const spec: SpecScope = {
    scope,
    node,
    names,
    writer,
    columnsBeside: (select) =>
      node.type === 'table' && needsSequenceColumn(node) ? [sequenceColumnOf(node, select)] : [],
    changeFeed: changeFeedColumnsOf(scope, node, readings),
    select: node.type === 'table' ? columnsToSelect(node, readings) : undefined,
  };
  const kind = specKindOf(node, readings, scope.pipeline);

  writer.put(['dataFlowId'], node.fields.flowId, at(node.id, ['flowId']));
  writer.put(['dataFlowGroup'], groupOf(node), at(node.id, ['group']));
  const { loadDetails } = node.fields;
  const features = ['features', 'operationalMetadataEnabled'];
  writer.put(features, loadDetails, at(node.id, ['loadDetails']));
  if (kind === 'materialized-view' && node.type === 'table') {
    writer.put(['dataFlowType'], 'materialized_view', at(node.id, ['kind']));
    traceSystem(spec);
    const computation = computationOf(node, readings, scope.pipeline) ?? 'statement';
    const inside = writeMaterializedView(spec, node, { readings, computation });
    writeQuality(inside, withPossibleQuarantine(spec, node, computation));
    writeMigration(spec, node);
    finish(spec, readings);
    return;
  }
  writer.put(['dataFlowType'], kind === 'flow' ? 'flow' : 'standard');
  if (kind === 'standard') writeStandardSource(spec, readings);
  else traceSystem(spec);
  if (node.type === 'table') {
    writeTarget(spec, node);
    writeChangeCapture(spec, node, readings);
    writeQuality(spec, node);
    writeMigration(spec, node);
  } else writeSinkTarget(spec, node);
  if (kind === 'flow') writeFlows(spec, readings);
  finish(spec, readings);
}

function finish(spec: SpecScope, readings: readonly Reading[]): void {
  const { scope, writer, names, node } = spec;
  for (const reading of readings) reportFlow(spec, reading);
  writeKept(spec);
  emitConfig(scope, writer.spec, { path: names.specFile, kind: 'spec', node: node.id });
}

/** Bronze and silver tables of one legacy group are refreshed by pipelines of their own. */
export function groupOf({ fields }: WrittenNode): string {
  return `${fields.group}_${fields.layer}`;
}

function writeStandardSource(spec: SpecScope, readings: readonly Reading[]): void {
  const { writer } = spec;
  const [reading] = readings;
  if (!reading) return;
  writeSystem(spec);
  writeSourceView(spec, [], readings);
  writer.put(['mode'], reading.mode, ...modeOrigins(reading));
  reportOnce(spec, reading);
}

function writeSystem({ scope, writer, node }: SpecScope): void {
  const system = sourceSystemOf(node, scope.pipeline);
  const isOwn = node.fields.sourceSystem !== undefined;
  const origins = isOwn ? [at(node.id, ['sourceSystem'])] : [];
  writer.put(['sourceSystem'], system ?? 'unknown', ...origins);
}

/** Specs without a source of their own have no key for the system: the folder is named after it. */
function traceSystem({ writer, node }: SpecScope): void {
  if (node.fields.sourceSystem !== undefined) writer.trace([], at(node.id, ['sourceSystem']));
}
