/** Reads nodes from their YAML text, as people write, keep and paste it. Never throws. */
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceObject, SourceValue } from '#core/text/source-tree.ts';
import { type NotationFinding, type Report, reporterInto } from './finding.ts';
import { readNode } from './read-node.ts';

export interface ReadNodes {
  /** Those without errors, in the order of the text. */
  readonly nodes: readonly PipelineNode[];
  readonly findings: readonly NotationFinding[];
}

/**
 * @param text one node, several documents parted by `---`, or a list of nodes
 * @param known the id of the node the text is about, where it names none
 */
export function readNodes(text: string, known?: NodeId): ReadNodes {
  const findings: NotationFinding[] = [];
  const report = reporterInto(text, findings);
  const root = readTree(text, report);
  const nodes = root
    ? documentsOf(root).flatMap((document) => readNode(text, document, known, report) ?? [])
    : [];
  return { nodes, findings };
}

/** @returns absent: the text is no YAML, and an error was reported */
export function readTree(text: string, report: Report): SourceValue | undefined {
  const read = readYaml({ path: '', text });
  if (!read.ok) {
    const { message, offset } = read.problem;
    const [start, end] = characterAt(text, offset);
    report({ code: 'syntax', severity: 'error', message, path: [], start, end });
    return undefined;
  }
  for (const { key, last } of read.duplicates) {
    const { start, end } = last;
    report({
      code: 'duplicate-key',
      severity: 'error',
      message: `\`${key}\` stands twice in one object.`,
      hint: 'Keep the one that is meant.',
      path: [key],
      start,
      end,
    });
  }
  return read.document.root;
}

/** The object of a text that is about one node; absent: it cannot be read, or is about several. */
export function rootOf(text: string): SourceObject | undefined {
  const read = readYaml({ path: '', text });
  return read.ok && read.document.root.kind === 'object' ? read.document.root : undefined;
}

function documentsOf(root: SourceValue): readonly SourceValue[] {
  return root.kind === 'array' ? root.items.flatMap(documentsOf) : [root];
}

/** Something to underline, also at the end of a line or of the text. */
function characterAt(text: string, offset: number): readonly [start: number, end: number] {
  if (offset < text.length && text.charAt(offset) !== '\n') return [offset, offset + 1];
  return [Math.max(0, offset - 1), offset];
}
