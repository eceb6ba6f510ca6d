/** All files of a bundle: what the exporter wrote, and the manifest. */
import type { Compiled } from '#core/compile/compile-project.ts';
import { linesOf } from '#core/compile/to-problem.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { type Hash, type LegacyLine, manifestOf } from './manifest.ts';

/** @returns in the order of their paths */
export function bundleFiles(compiled: Compiled, hash?: Hash): readonly OutputFile[] {
  const { written } = compiled;
  const manifest = manifestOf(written.files, sourcesOf(compiled), hash);
  return [...written.files, manifest].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A node's file comes from the keys of its node; a file of the project from every onboarding entry's file. */
function sourcesOf({ reading, ledger }: Compiled): (file: OutputFile) => readonly LegacyLine[] {
  const lines = linesOf(reading?.legacy.files ?? []);
  const wholeFiles = (reading?.documents ?? []).map(({ file }) => ({ file, line: 1 }));
  return ({ node }) => {
    if (node === undefined) return wholeFiles;
    const { parts = [], starts = [] } = ledger.byNode.get(node) ?? {};
    return parts.flatMap(({ document: { file } }, index) => {
      // Parts stand in the order of their documents.
      if (file === parts[index - 1]?.document.file) return [];
      return { file, line: lines(file).positionAt(starts[index] ?? 0).line };
    });
  };
}
