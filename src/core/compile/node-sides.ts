/** Both sides of one node: the parts of legacy files it was read from, and what is written for it. */
import type { NodeSides } from '#core/compiler.ts';
import { entriesOf, partsOf } from '#core/ledger/ledger-entries.ts';
import { toRow } from '#core/ledger/to-row.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Compiled } from './compile-project.ts';
import { waysOfKey } from './key-ways.ts';
import { sinceConversion } from './since-conversion.ts';
import type { LinesOf } from './to-problem.ts';

/** A side is empty where the node was drawn here, or where nothing is written for it. */
export function sidesOf(node: NodeId, compiled: Compiled, lines: LinesOf): NodeSides {
  const { ledger } = compiled;
  const entries = entriesOf(ledger, node);
  const texts = new Map(compiled.reading?.legacy.files.map(({ path, text }) => [path, text]));
  const edited = compiled.exporter.editedKinds ?? [];
  return {
    // The entries of a list, or the whole file where it holds one object, that the node came from.
    legacy: partsOf(ledger, node).map(({ document: { file }, whole }) => {
      const { start, end } = whole.value;
      const text = texts.get(file) ?? '';
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      return { file, text: text.slice(lineStart, end), line: lines(file).positionAt(start).line };
    }),
    output: compiled.written.files.flatMap(({ node: owner, nodes, path, kind, text }) => {
      if (nodes?.includes(node)) {
        return [{ path, kind, text, isEditable: false, sharedBy: nodes.length }];
      }
      return owner === node ? [{ path, kind, text, isEditable: edited.includes(kind) }] : [];
    }),
    rows: entries.map((entry) => {
      const since = sinceConversion(entry.leaf, compiled);
      return {
        ...toRow(entry, ledger, lines(entry.document.file)),
        ...(since && { since }),
        ...waysOfKey(entry, compiled),
      };
    }),
  };
}
