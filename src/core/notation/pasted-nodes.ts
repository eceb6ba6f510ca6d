/** Reads nodes from a text that is pasted, each with what its user wrote for it. */
import { hasErrors } from '#core/diagnostics.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { sampleRows } from '#core/model/samples.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { authoredText } from './print-node.ts';
import { type ReadNodes, readNodes, rootOf } from './read-nodes.ts';

export interface PastedNodes extends ReadNodes {
  /** By node, its part of the text, where that says more than our own print: comments, an order. */
  readonly authored: Readonly<Record<NodeId, string>>;
  /** Sample rows that came with them, by node. */
  readonly samples: NonNullable<Pipeline['samples']>;
}

/** The part of a text that brings the sample rows of nodes. */
export function printSamples(samples: PastedNodes['samples']): string {
  return printYaml({ samples });
}

const divider = /^---[^\S\n]*\r?\n/m;

/**
 * Lines `---` divide the text into parts, some of which may hold sample rows. What cannot be read
 * is told as a finding.
 */
export function readPasted(text: string): PastedNodes {
  const all = text.split(divider);
  const samples = all.map(samplesIn);
  const ofNodes = all.filter((_, at) => samples[at] === undefined);
  const read = readNodes(ofNodes.length === all.length ? text : ofNodes.join('---\n'));
  const parts = ofNodes.flatMap((part) => {
    const { nodes, findings } = readNodes(part);
    const [node, other] = nodes;
    // A list of one is not the text of a node.
    const isAlone = node && !other && rootOf(part) !== undefined && !hasErrors(findings);
    if (!isAlone) return [];
    const authored = authoredText(part, node);
    return authored === undefined ? [] : [[node.id, authored] as const];
  });
  return {
    ...read,
    authored: Object.fromEntries(parts),
    samples: Object.assign({}, ...samples),
  };
}

/** @returns absent: the part is about something else */
function samplesIn(part: string): PastedNodes['samples'] | undefined {
  if (!part.startsWith('samples:')) return undefined;
  const root = rootOf(part);
  const [member, ...others] = root?.members ?? [];
  if (!member || others.length > 0) return undefined;
  const rows = sampleRows.safeParse(plainValueOf(member.value));
  return rows.success ? rows.data : undefined;
}
