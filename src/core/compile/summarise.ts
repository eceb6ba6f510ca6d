/** What the page keeps of a compiled project: problems, counts, and the list of files. */
import type { Checked } from '#core/compiler.ts';
import { pathOf } from '#core/ledger/leaf.ts';
import type { LedgerCounts } from '#core/ledger/ledger.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Compiled } from './compile-project.ts';
import { offerLeavingAll } from './leave-everywhere.ts';
import { declaringFiles, legacyFolders } from './legacy-folders.ts';
import { type LinesOf, toProblem } from './to-problem.ts';

/**
 * @param lines turns offsets in the texts of the project into lines, for the places of problems
 * @returns plain values without the pipeline and the trees of texts, small enough to be sent to the
 * page
 */
export function summarise(compiled: Compiled, lines: LinesOf): Checked {
  const { diagnostics, ledger, reading, written } = compiled;
  const ledgerByNode: Record<NodeId, LedgerCounts> = {};
  for (const [node, { counts }] of ledger.byNode) ledgerByNode[node] = counts;
  const found = reading?.found ?? [];
  const declaredIn = declaringFiles(found, ledger);
  const folders = legacyFolders(found, declaredIn);
  return {
    problems: offerLeavingAll(
      diagnostics.map((diagnostic) => toProblem(diagnostic, lines, compiled)),
    ),
    ledger: ledger.counts,
    ledgerByNode,
    files: written.files.map(({ path, kind, node, nodes, text, checked }) => ({
      path,
      kind,
      size: utf8Length(text),
      checked,
      ...(node !== undefined && { node }),
      ...(nodes && { sharedBy: nodes.length }),
    })),
    ...(folders && { folders }),
    declaredIn,
    legacyFiles: found,
    outside: ledger.outside.map(({ part: { document, whole }, counts }) => ({
      file: document.file,
      line: lines(document.file).positionAt(whole.value.start).line,
      lastLine: lines(document.file).positionAt(whole.value.end).line,
      path: pathOf(whole),
      counts,
    })),
  };
}

/** Bytes of a text in UTF-8, counted without encoding it. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += 1;
    // A surrogate pair is two units and four bytes: one more for each unit suffices.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 1;
  }
  return bytes;
}
