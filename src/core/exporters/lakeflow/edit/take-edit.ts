/** Takes an edited file back into the model: only what differs from the written file changes. */
import { type Draft, produce } from 'immer';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { sameValue } from '#core/text/same-value.ts';
import type { EditedFile, EditResult, OutputFile } from '../../define.ts';
import { issuesIn } from '../schema/check-file.ts';
import { sentenceOf } from '../schema/issue-sentence.ts';
import type { WrittenNode } from '../spec/reading.ts';
import { writableReadings } from '../spec/writable-readings.ts';
import { writeNode } from '../write-bundle.ts';
import { findingAt, readEdit, refusedWhole } from './read-edit.ts';
import { takeExpectations } from './take-expectations.ts';
import { takeQuery } from './take-query.ts';
import { takeSchema } from './take-schema.ts';
import { type Refusal, takeSpec } from './take-spec.ts';
import { lostEdits } from './verify-edit.ts';

/** @returns the nodes that change, none where the text says the same, or why it cannot be taken */
export function takeEdit({ node, before: file, text }: EditedFile, pipeline: Pipeline): EditResult {
  if (text === file.text) return { ok: true, nodes: [] };
  if (file.kind === 'sql') return takeQuery({ node, before: file, text }, pipeline);
  if (file.kind === 'function') return refusedWhole(file, text, 'it is the same in every bundle');
  const original = readEdit(file.path, file.text);
  const edited = readEdit(file.path, text);
  if (!edited.ok) return edited;
  const place = { file: file.path, root: edited.root };
  const issues = issuesIn(file.kind, edited.value);
  if (issues.length > 0) {
    const findings = issues.map((issue) =>
      findingAt(place, issue.path, { message: sentenceOf(issue, issue.path) }),
    );
    return { ok: false, findings };
  }
  if (!original.ok || !isWritten(node)) return { ok: true, nodes: [] };

  const edit: FileEdit = { file, node, before: original.value, after: edited.value };
  const { nodes, refusals } = changeNodes(edit, pipeline);
  const lost = refusals.length > 0 ? [] : refuseLost(edit, pipeline, nodes);
  const findings = [...refusals, ...lost].map(({ path, reason }) => {
    const name = path.join('.') || 'This file';
    return findingAt(place, path, { message: `${name} cannot be changed here: ${reason}.` });
  });
  return findings.length > 0 ? { ok: false, findings } : { ok: true, nodes };
}

interface FileEdit {
  readonly file: OutputFile;
  readonly node: WrittenNode;
  /** Values of the file as it was, and as it was edited. */
  readonly before: unknown;
  readonly after: unknown;
}

function isWritten(node: PipelineNode): node is WrittenNode {
  return node.type === 'table' || node.type === 'sink';
}

interface Changed {
  /** Nodes that are not as they were, the node of the file first. */
  readonly nodes: readonly PipelineNode[];
  readonly refusals: readonly Refusal[];
}

function changeNodes(edit: FileEdit, pipeline: Pipeline): Changed {
  let refusals: readonly Refusal[] = [];
  const nodes = produce(pipeline.nodes, (draft) => {
    refusals = takeFile(edit, draft, pipeline);
  });
  const isChanged = (one: PipelineNode): boolean => {
    const old = pipeline.nodes[one.id];
    return one !== old && !sameValue(one, old);
  };
  const changed = Object.values(nodes).filter(isChanged);
  const isOwn = ({ id }: PipelineNode): boolean => id === edit.node.id;
  return { nodes: [...changed.filter(isOwn), ...changed.filter((one) => !isOwn(one))], refusals };
}

function takeFile(
  { file, node, before, after }: FileEdit,
  nodes: Draft<Pipeline['nodes']>,
  pipeline: Pipeline,
): readonly Refusal[] {
  const own = nodes[node.id];
  const readings = writableReadings(node, pipeline);
  if (!own || (own.type !== 'table' && own.type !== 'sink')) return [];
  switch (file.kind) {
    case 'spec':
      return takeSpec({ before, after, node: own, nodes, readings });
    case 'expectations':
      if (node.type === 'table' && own.type === 'table') takeExpectations(node, own.fields, after);
      return [];
    case 'schema':
      takeSchema({ file, after, nodes, readings });
      return [];
    default:
      return [{ path: [], reason: 'it is written for the project as a whole' }];
  }
}

/** Writes the node before and after the edit, and finds what was edited and is not written so. */
function refuseLost(
  { file, node, before, after }: FileEdit,
  pipeline: Pipeline,
  changed: readonly PipelineNode[],
): readonly Refusal[] {
  const edited: Pipeline = {
    ...pipeline,
    nodes: { ...pipeline.nodes, ...Object.fromEntries(changed.map((one) => [one.id, one])) },
  };
  const own = edited.nodes[node.id];
  if (!own || !isWritten(own)) return [];
  const specFormat = file.path.endsWith('.yaml') ? 'yaml' : 'json';
  const written = sameKind(writeNode(pipeline, node, { specFormat }), file);
  const rewritten = sameKind(writeNode(edited, own, { specFormat }), file);
  const place = Math.max(
    0,
    written.findIndex(({ text }) => text === file.text),
  );
  const versions = {
    before,
    after,
    writtenBefore: valueIn(written[place]),
    writtenAfter: valueIn(rewritten[place]),
  };
  return lostEdits(file.kind, versions).map((path) => ({
    path,
    reason: 'it is worked out from other settings, and would be written differently',
  }));
}

function sameKind(files: readonly OutputFile[], { kind }: OutputFile): readonly OutputFile[] {
  return files.filter((file) => file.kind === kind);
}

function valueIn(file: OutputFile | undefined): unknown {
  const read = file && readEdit(file.path, file.text);
  return read?.ok ? read.value : undefined;
}
