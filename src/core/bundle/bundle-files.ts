/** All files of a bundle: what the exporter wrote, and the manifest. */
import type { Compiled } from '#core/compile/compile-project.ts';
import { linesOf } from '#core/compile/to-problem.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { columnsGivenBy } from '#core/model/columns.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { type Hash, type LegacyLine, type ListedTable, manifestOf } from './manifest.ts';

/** @returns in the order of their paths */
export function bundleFiles(compiled: Compiled, hash?: Hash): readonly OutputFile[] {
  const { files } = compiled.written;
  const target = compiled.exporter.id;
  const tables = listedTables(compiled.pipeline);
  const manifest = manifestOf({ target, tables, files, sourcesOf: sourcesOf(compiled) }, hash);
  return [...files, manifest].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function listedTables(pipeline: Pipeline): readonly ListedTable[] {
  return tablesOf(pipeline).map(({ id, fields: { layer, kind } }) => {
    const columns = columnsGivenBy(pipeline, id);
    return columns ? { id, layer, kind, columns } : { id, layer, kind };
  });
}

/** A file of nodes comes from their keys; a file of the project from every onboarding entry's file. */
function sourcesOf({ reading, ledger }: Compiled): (file: OutputFile) => readonly LegacyLine[] {
  const lines = linesOf(reading?.legacy.files ?? []);
  const wholeFiles = (reading?.documents ?? []).map(({ file }) => ({ file, line: 1 }));
  const firstsOf = (node: NodeId): readonly LegacyLine[] => {
    const { parts = [], starts = [] } = ledger.byNode.get(node) ?? {};
    const firsts: LegacyLine[] = [];
    for (const [index, { document }] of parts.entries()) {
      // Parts stand in the order of their documents.
      if (document === parts[index - 1]?.document) continue;
      const { file } = document;
      firsts.push({ file, line: lines(file).positionAt(starts[index] ?? 0).line });
    }
    return firsts;
  };
  return ({ node, nodes }) => {
    if (nodes) return eachOnce(nodes.flatMap(firstsOf));
    return node === undefined ? wholeFiles : firstsOf(node);
  };
}

function eachOnce(lines: readonly LegacyLine[]): readonly LegacyLine[] {
  return [...new Map(lines.map((one) => [`${one.line} ${one.file}`, one])).values()];
}
