/**
 * Applies what a person decided about legacy keys that nothing converts: their fates say so, the
 * problems about them become notes, and what is kept stands in the comment of a table.
 */
import type { Diagnostic } from '#core/diagnostics.ts';
import type { KeptComment, KeyDecision } from '#core/editing/document.ts';
import { withLine } from '#core/editing/keep-in-comment.ts';
import type { ImportResult } from '#core/importers/define.ts';
import { type Fate, fatesOf, replaceFates } from '#core/ledger/fates.ts';
import { eachLeaf, pathOf } from '#core/ledger/leaf.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { SourceDocument, SourceValue } from '#core/text/source-tree.ts';

export interface ReadTexts extends ImportResult {
  readonly diagnostics: readonly Diagnostic[];
}

interface Settled extends ReadTexts {
  /** Takes back what was done to the fates, which stand in the trees themselves. */
  restore(): void;
}

/** The settings of one document, by whether they are decided. */
interface Sorted {
  readonly open: readonly SourceValue[];
  readonly decided: readonly Decided[];
}

interface Decided {
  readonly value: SourceValue;
  readonly decision: KeyDecision;
}

/** Changes the fates in the trees of the documents; `restore` puts them back as they were read. */
export function settleKeys(read: ReadTexts, decisions: readonly KeyDecision[]): Settled {
  if (decisions.length === 0) return { ...read, restore: () => undefined };
  const sorted = new Map<string, Sorted>();
  for (const document of read.documents) {
    const own = decisions.filter(({ file }) => file === document.file);
    if (own.length > 0) sorted.set(document.file, sortLeaves(document, own));
  }
  const all = [...sorted.values()].flatMap(({ decided }) => decided);
  const restores = all.map(({ value, decision }) =>
    replaceFates(value, fatesAfter(fatesOf(value), decision)),
  );
  return {
    ...read,
    pipeline: withComments(
      read.pipeline,
      all.flatMap(({ decision }) => decision.keep ?? []),
    ),
    diagnostics: read.diagnostics.map((diagnostic) => acknowledged(diagnostic, sorted)),
    restore() {
      for (const restore of restores) restore();
    },
  };
}

function sortLeaves({ root }: SourceDocument, decisions: readonly KeyDecision[]): Sorted {
  const byPath = new Map(decisions.map((decision) => [decision.path, decision]));
  const open: SourceValue[] = [];
  const decided: Decided[] = [];
  eachLeaf(root, (leaf) => {
    if (leaf.overridden) return;
    const decision = byPath.get(pathOf(leaf));
    if (decision) decided.push({ value: leaf.value, decision });
    else open.push(leaf.value);
  });
  return { open, decided };
}

/** What it became stays; what was asked about it is answered. */
function fatesAfter(fates: readonly Fate[], { keep }: KeyDecision): readonly Fate[] {
  const became = fates.filter(({ kind }) => kind === 'became');
  if (keep) {
    const note = 'You decided to keep its key and value in the comment.';
    return [...became, { kind: 'became', node: keep.node, field: ['comment'], note }];
  }
  const [why = ''] = fates.flatMap((fate) => (fate.kind === 'became' ? [] : fate.reason));
  return [...became, { kind: 'dropped', reason: `You decided to let it go. ${why}`.trimEnd() }];
}

function withComments(pipeline: Pipeline, kept: readonly KeptComment[]): Pipeline {
  if (kept.length === 0) return pipeline;
  const nodes: Record<NodeId, PipelineNode> = { ...pipeline.nodes };
  for (const { node, line } of kept) {
    const table = Object.hasOwn(nodes, node) ? nodes[node] : undefined;
    if (table?.type !== 'table') continue;
    const comment = withLine(table.fields.comment, line);
    nodes[node] = { ...table, fields: { ...table.fields, comment } };
  }
  return { ...pipeline, nodes };
}

/** A problem about settings that are all decided is a note that says so. */
function acknowledged(diagnostic: Diagnostic, sorted: ReadonlyMap<string, Sorted>): Diagnostic {
  const { at, severity, hint = '', fix: _, ways: __, ...told } = diagnostic;
  const { span } = at;
  const leaves = span && sorted.get(span.file);
  if (!leaves || severity === 'info') return diagnostic;
  const isInside = ({ start, end }: SourceValue): boolean => start >= span.start && end <= span.end;
  const decided = leaves.decided.filter(({ value }) => isInside(value));
  const [first] = decided;
  if (!first || leaves.open.some(isInside)) return diagnostic;
  const words = first.decision.keep
    ? 'You decided to keep it in the comment of the table.'
    : 'You decided to leave it at that.';
  return {
    ...told,
    at,
    severity: 'info',
    hint: `${hint} ${words}`.trimStart(),
    ...(decided.length === 1 && { ways: [askAgain(first.decision)] }),
  };
}

/** The way back from a decision. */
export function askAgain({ file, path }: Pick<KeyDecision, 'file' | 'path'>) {
  return {
    title: 'Ask again',
    command: { name: 'decide-key', file, path, to: 'ask again' },
  } as const;
}
