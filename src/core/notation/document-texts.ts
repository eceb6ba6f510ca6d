/** The texts of an open project: one for each node, and one for its settings. */
import type { Command } from '#core/commands/index.ts';
import { hasErrors } from '#core/diagnostics.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { nameRefusal } from '#core/model/name-refusal.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { sameValue } from '#core/text/same-value.ts';
import { type NotationFinding, placed } from './finding.ts';
import { authoredText, printNode } from './print-node.ts';
import { readNodes, rootOf } from './read-nodes.ts';
import { authoredSettings, type ProjectSettings, printSettings, readSettings } from './settings.ts';
import { placeOf } from './source-places.ts';
import { settingsKey, type TextKey } from './text-key.ts';

interface Printed {
  readonly authored: string | undefined;
  readonly text: string;
}

const printedNodes = new WeakMap<PipelineNode, Printed>();

/** Printed once for each state of a node. @returns absent: there is no such node */
export function textOf(document: WorkspaceDocument, key: TextKey): string | undefined {
  if (key === settingsKey) return printSettings(settingsOf(document), document.authoredSettings);
  const node = nodeIn(document.pipeline, key);
  if (!node) return undefined;
  const authored = ownText(document, key);
  const known = printedNodes.get(node);
  if (known && known.authored === authored) return known.text;
  const text = printNode(node, authored);
  printedNodes.set(node, { authored, text });
  return text;
}

export interface Judged {
  readonly findings: readonly NotationFinding[];
  /** Takes the text over. Absent: it has errors, or says what is there already. */
  readonly command?: Command;
}

/** What is said about a text someone typed, and what taking it over does. */
export function judgeText(document: WorkspaceDocument, key: TextKey, text: string): Judged {
  return key === settingsKey ? judgeSettings(document, text) : judgeNode(document, key, text);
}

function judgeNode(document: WorkspaceDocument, id: NodeId, text: string): Judged {
  const { pipeline } = document;
  const { nodes, findings } = readNodes(text, id);
  const [node] = nodes;
  if (!node || hasErrors(findings)) return { findings };
  const refused = refusalOf(pipeline, id, nodes);
  if (refused) return { findings: [...findings, findingAt(text, refused)] };
  const authored = authoredText(text, node);
  const isKnown = sameValue(node, nodeIn(pipeline, id)) && ownText(document, id) === authored;
  if (isKnown) return { findings };
  const command = {
    name: 'write-node',
    node,
    ...(authored !== undefined && { authored }),
  } as const;
  return { findings, command };
}

interface Refusal {
  readonly key: string;
  readonly message: string;
  readonly hint?: string;
}

function refusalOf(
  pipeline: Pipeline,
  id: NodeId,
  [node, other]: readonly PipelineNode[],
): Refusal | undefined {
  if (other) {
    const hint = `Only ${id} stands in this text. Make a file for each further one.`;
    return { key: 'id', message: 'This text is about several tables.', hint };
  }
  if (node && node.id !== id) {
    const hint = 'Change `name` instead: the id is what others read it by, and stays.';
    return { key: 'id', message: `The id of ${id} cannot be changed to ${node.id}.`, hint };
  }
  const message = node && nameRefusal(pipeline, id, node.name);
  return message === undefined ? undefined : { key: 'name', message };
}

function findingAt(text: string, { key, message, hint }: Refusal): NotationFinding {
  const root = rootOf(text);
  const { start, end } = root ? placeOf(root, [key]) : { start: 0, end: text.length };
  const finding = { code: 'refused', severity: 'error', message, path: [key], start, end } as const;
  return placed(text, hint === undefined ? finding : { ...finding, hint });
}

function judgeSettings(document: WorkspaceDocument, text: string): Judged {
  const { project, findings } = readSettings(text);
  if (!project || hasErrors(findings)) return { findings };
  const authored = authoredSettings(text, project);
  const isKnown =
    sameValue(project, settingsOf(document)) && document.authoredSettings === authored;
  if (isKnown) return { findings };
  const command = {
    name: 'write-project',
    ...project,
    ...(authored !== undefined && { authored }),
  } as const;
  return { findings, command };
}

function settingsOf({ pipeline, output }: WorkspaceDocument): ProjectSettings {
  const { nodes: _, ...settings } = pipeline;
  return { settings, output };
}

/** A node may be called `constructor`: only what the record has of its own counts. */
function nodeIn({ nodes }: Pipeline, id: NodeId): PipelineNode | undefined {
  return Object.hasOwn(nodes, id) ? nodes[id] : undefined;
}

function ownText({ authored }: WorkspaceDocument, id: NodeId): string | undefined {
  return authored && Object.hasOwn(authored, id) ? authored[id] : undefined;
}
