/** Both sides of one node: the parts of legacy files it was read from, and what is written for it. */
import type { NodeSides } from '#core/compiler.ts';
import type { LedgerEntry } from '#core/ledger/build-ledger.ts';
import { toRow } from '#core/ledger/to-row.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { SourceDocument, SourceValue } from '#core/text/source-tree.ts';
import type { Compiled } from './compile-project.ts';
import type { LinesOf } from './to-problem.ts';

export function sidesOf(node: NodeId, compiled: Compiled, lines: LinesOf): NodeSides {
  const entries = compiled.ledger.byNode.get(node) ?? [];
  const texts = new Map(compiled.reading?.legacy.files.map(({ path, text }) => [path, text]));
  return {
    legacy: partsOf(entries).map(({ file, start, end }) => {
      const text = texts.get(file) ?? '';
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      return { file, text: text.slice(lineStart, end), line: lines(file).positionAt(start).line };
    }),
    output: compiled.written.files.flatMap(({ node: owner, path, kind, text }) =>
      owner === node ? [{ path, kind, text }] : [],
    ),
    rows: entries.map((entry) => toRow(entry, lines(entry.document.file))),
  };
}

interface Part {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The entries of a list, or the whole file where it holds one object, that the node came from. */
function partsOf(entries: readonly LedgerEntry[]): readonly Part[] {
  const parts = new Map<SourceValue, Part>();
  for (const { document, leaf } of entries) {
    const part = partAround(document, leaf.value);
    parts.set(part, { file: document.file, start: part.start, end: part.end });
  }
  return [...parts.values()];
}

function partAround({ root }: SourceDocument, { start, end }: SourceValue): SourceValue {
  if (root.kind !== 'array') return root;
  return root.items.find((item) => item.start <= start && end <= item.end) ?? root;
}
