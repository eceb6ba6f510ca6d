/** How the cells of the table view are edited: what is offered, what is refused, and what it does. Pure. */

import type { Command } from '#core/commands/index.ts';
import { canLink } from '#core/model/can-link.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { bandTitles, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { nameRefusal } from '#core/model/name-refusal.ts';
import {
  layers,
  type NodeId,
  type NodeOf,
  type Pipeline,
  type PipelineNode,
} from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import type { CellEdit } from '../../shared/tree-grid/tree-grid-types.ts';
import { nodeByLabel, type TableFacts } from './table-facts.ts';

const kinds = [
  { value: 'streaming-table', title: 'Streaming table' },
  { value: 'materialized-view', title: 'Materialized view' },
  { value: 'temporary-view', title: 'Temporary view' },
] as const;

/** Absent: the cell tells of something that is not written in it. */
export function cellEdit(
  pipeline: Pipeline,
  facts: TableFacts,
  column: string,
): CellEdit | undefined {
  const { node } = facts;
  if (column === 'name') {
    return { value: node.name, refusal: (text) => nameRefusal(pipeline, node.id, text.trim()) };
  }
  if (node.type !== 'table' && node.type !== 'sink') return undefined;
  return (
    readerEdit(pipeline, facts, column) ??
    (node.type === 'table' ? tableEdit(pipeline, node, column) : undefined)
  );
}

function readerEdit(pipeline: Pipeline, facts: TableFacts, column: string): CellEdit | undefined {
  const { node } = facts;
  if (node.type !== 'table' && node.type !== 'sink') return undefined;
  switch (column) {
    case 'layer':
      return { value: node.fields.layer, choices: layerChoices };
    case 'group':
      return { value: node.fields.group, ...othersIn(pipeline, 'group') };
    case 'sourceSystem':
      return { value: node.fields.sourceSystem ?? '', ...othersIn(pipeline, 'sourceSystem') };
    case 'sources':
      return sourcesEdit(pipeline, facts);
    default:
      return undefined;
  }
}

function tableEdit(
  pipeline: Pipeline,
  { fields }: NodeOf<'table'>,
  column: string,
): CellEdit | undefined {
  const capture = fields.changeCapture ?? fields.snapshotCapture;
  switch (column) {
    case 'type':
      return { value: fields.kind, choices: kinds };
    case 'comment':
      return { value: fields.comment ?? '' };
    case 'tags':
      return { value: (fields.tags ?? []).join(', '), suggestions: tagsIn(pipeline) };
    case 'database':
      return { value: fields.database ?? '' };
    case 'scd':
      return capture && { value: capture.scdType, choices: scdChoices };
    case 'keys':
      return capture && { value: capture.keys.join(', '), refusal: keysRefusal };
    default:
      return undefined;
  }
}

const scdChoices = [
  { value: '1', title: '1: the latest row' },
  { value: '2', title: '2: every version' },
] as const;
const layerChoices = layers.map((value) => ({ value, title: bandTitles[value] }));

/** What an edit of a cell does. */
export function editCommand(
  pipeline: Pipeline,
  { node }: TableFacts,
  column: string,
  value: string,
): Command | undefined {
  const { id } = node;
  const text = value.trim();
  const field = (...path: readonly string[]): Command => ({
    ...{ name: 'set-field', id, field: path },
    ...(text !== '' && { value: text }),
  });
  switch (column) {
    case 'name':
      return { name: 'rename-node', id, to: text };
    case 'type':
      return field('kind');
    case 'layer': {
      const layer = layers.find((known) => known === value);
      return layer && { name: 'set-layer', ids: [id], layer };
    }
    case 'group':
      // A table is always in a group, if only in one without a name.
      return { name: 'set-field', id, field: ['group'], value: text };
    case 'sourceSystem':
    case 'comment':
    case 'database':
      return field(column);
    case 'tags': {
      const tags = [...new Set(listOf(value))];
      return { name: 'set-field', id, field: ['tags'], ...(tags.length > 0 && { value: tags }) };
    }
    case 'scd': {
      const capture = captureOf(node);
      return capture && field(capture, 'scdType');
    }
    case 'keys': {
      const capture = captureOf(node);
      return capture && { name: 'set-field', id, field: [capture, 'keys'], value: listOf(value) };
    }
    case 'sources':
      return { name: 'set-reads', id, from: sourcesIn(pipeline, value) };
    default:
      return undefined;
  }
}

function captureOf(node: PipelineNode): 'changeCapture' | 'snapshotCapture' | undefined {
  if (node.type !== 'table') return undefined;
  if (node.fields.changeCapture) return 'changeCapture';
  return node.fields.snapshotCapture && 'snapshotCapture';
}

function othersIn(
  pipeline: Pipeline,
  field: 'group' | 'sourceSystem',
): Pick<CellEdit, 'suggestions'> {
  const values = nodesOf(pipeline).flatMap(({ fields }) =>
    // Both fields are in tables and sinks alike.
    'group' in fields ? (fields[field] ?? []) : [],
  );
  return { suggestions: [...new Set(values)].sort(compareNames) };
}

function tagsIn(pipeline: Pipeline): readonly string[] {
  const tags = nodesOf(pipeline).flatMap(({ fields }) =>
    'tags' in fields ? (fields.tags ?? []) : [],
  );
  return [...new Set(tags)].sort(compareNames);
}

const listOf = (text: string): readonly string[] =>
  text.split(',').flatMap((part) => part.trim() || []);

function keysRefusal(text: string): string | undefined {
  return listOf(text).length > 0
    ? undefined
    : 'Changes are applied by key, so at least one column is needed.';
}

function sourcesEdit(pipeline: Pipeline, facts: TableFacts): CellEdit {
  const others = nodesOf(pipeline)
    .filter(({ id, type }) => id !== facts.id && type !== 'sink')
    .map(labelOf);
  return {
    value: facts.sources.join(', '),
    suggestions: others,
    refusal: (text) => sourcesRefusal(pipeline, facts, text),
  };
}

function sourcesRefusal(pipeline: Pipeline, facts: TableFacts, text: string): string | undefined {
  const before = new Set(facts.sources.map((label) => label.toLowerCase()));
  for (const label of listOf(text)) {
    // What it reads already may stay, even where it is missing or wrong.
    if (before.has(label.toLowerCase())) continue;
    const source = nodeByLabel(pipeline, label);
    if (!source) return unknownSource(pipeline, label);
    const link = canLink(pipeline, source.id, facts.id);
    if (!link.ok) return link.reason;
  }
  return undefined;
}

function unknownSource(pipeline: Pipeline, label: string): string {
  const near = nearMissFinder(nodesOf(pipeline).map(labelOf))(label);
  const question = near === undefined ? 'Write it as layer.name.' : `Did you mean ${near}?`;
  return `Nothing is called ${label}. ${question}`;
}

/** Missing nodes are named by their ids. */
function sourcesIn(pipeline: Pipeline, text: string): readonly NodeId[] {
  return listOf(text).map((label) => nodeByLabel(pipeline, label)?.id ?? (label as NodeId));
}
