/** What a node is called when it is read out. It starts with its name and its layer. */

import type { LedgerCounts } from '#core/ledger/ledger.ts';
import { conversionState, conversionWords } from '#core/migration/conversion-state.ts';
import { type Band, bandTitles, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { counted, formatCount, listed } from '#core/text/wording.ts';
import { fedBy, readBy } from './lineage.ts';
import { isUnfinished, quarantineName } from './node-face.ts';
import { viewOf } from './node-views/index.ts';
import { markWords, type ProblemMarks } from './problem-marks.ts';
import type { GroupStop } from './scene/scene.ts';

interface Among {
  readonly environment: string;
  readonly marks: ProblemMarks;
  /** What became of its legacy keys. */
  readonly ledger?: LedgerCounts | undefined;
  /** Where the node stands among all, from 0. */
  readonly index: number;
  readonly total: number;
}

/** More names than these are counted instead. */
const namedAtMost = 3;

/** Such as `orders, silver streaming table, reads bronze orders, feeds 2 tables, 1 error. 7 of 48.` */
export function describeNode(node: PipelineNode, pipeline: Pipeline, among: Among): string {
  const { environment, marks, ledger, index, total } = among;
  const text = (written: string) => resolve(written, pipeline.variables, environment);
  const nameOf = (id: NodeId): string => {
    const other = nodeOf(pipeline, id);
    if (!other) return id;
    return text(other.type === 'table' ? `${other.fields.layer} ${other.name}` : other.name);
  };
  const mark = marks.get(node.id);
  const state = conversionState(ledger);
  const parts = [
    text(node.name),
    viewOf(node).words,
    ...(isUnfinished(node) ? ['needs a source'] : []),
    ...readsWords((readBy(pipeline).get(node.id) ?? []).map(nameOf)),
    ...feedsWords(pipeline, fedBy(pipeline, node.id)),
    ...quarantineWords(node, text),
    ...(mark ? [markWords(mark)] : []),
    ...(state && state !== 'converted' ? [conversionWords[state]] : []),
  ];
  return `${parts.join(', ')}. ${formatCount(index + 1)} of ${formatCount(total)}.`;
}

/** @param readers how many nodes read what isn't there */
export function describeGhost(name: string, band: Band, readers: number): string {
  const what = band === 'sources' ? 'source' : band === 'sinks' ? 'sink' : `${band} table`;
  return `${name}, ${what}, not in this project, read by ${counted(readers, 'table')}.`;
}

/** Such as `crm, closed group of 12 tables in Silver. Enter opens it.` */
export function describeGroup({ title, count, what }: GroupStop, band: Band): string {
  return `${title}, closed group of ${counted(count, what)} in ${bandTitles[band]}. Enter opens it.`;
}

function quarantineWords(node: PipelineNode, text: (written: string) => string): readonly string[] {
  const name = quarantineName(node);
  return name === undefined ? [] : [`bad rows go to ${text(name)}`];
}

function readsWords(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    names.length > namedAtMost
      ? `reads ${formatCount(names.length)} others`
      : `reads ${listed(names)}`,
  ];
}

function feedsWords(pipeline: Pipeline, fed: readonly NodeId[]): readonly string[] {
  const sinks = fed.filter((id) => nodeOf(pipeline, id)?.type === 'sink').length;
  const tables = fed.length - sinks;
  const words = [
    ...(tables > 0 ? [counted(tables, 'table')] : []),
    ...(sinks > 0 ? [counted(sinks, 'sink')] : []),
  ];
  return words.length > 0 ? [`feeds ${listed(words)}`] : [];
}
