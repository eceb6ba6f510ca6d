/** Writes the whole bundle: a spec for each table and sink, and the files around them. */
import type { ReportTopic } from '#core/diagnostics.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { ExportOptions, OutputFile, Written } from '../define.ts';
import { openBook } from './book.ts';
import { nameGiver } from './names.ts';
import { writeProject } from './project/write-project.ts';
import type { Scope } from './scope.ts';
import { isTemporaryView, type WrittenNode } from './spec/reading.ts';
import { reportUnsaid } from './spec/unsaid.ts';
import { loseUnwritten, reportView } from './spec/unwritten.ts';
import { writableReadings } from './spec/writable-readings.ts';
import { writeSpec } from './spec/write-spec.ts';
import { notationOf } from './text/notation.ts';

export function writeBundle(
  pipeline: Pipeline,
  options: ExportOptions,
  report: ReportTopic,
): Written {
  const { scope, files } = openScope(pipeline, options, report);
  const nameSpec = nameGiver(scope);
  const written: WrittenNode[] = [];
  for (const node of nodesOf(pipeline)) {
    if (node.type !== 'table' && node.type !== 'sink') continue;
    const readings = writableReadings(node, pipeline);
    if (isTemporaryView(node)) reportView(scope, node);
    else loseUnwritten(scope, node, readings);
    if (readings.length === 0) continue;
    writeSpec(scope, node, { names: nameSpec(node, readings), readings });
    written.push(node);
  }
  reportUnsaid(scope);
  writeProject(scope, written);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, traces: scope.book.traces, losses: scope.book.losses };
}

/** The files of one node as they would be if no other node took their names. */
export function writeNode(
  pipeline: Pipeline,
  node: WrittenNode,
  options: ExportOptions,
): readonly OutputFile[] {
  const { scope, files } = openScope(pipeline, options, () => undefined);
  const readings = writableReadings(node, pipeline);
  if (readings.length > 0) {
    writeSpec(scope, node, { names: nameGiver(scope)(node, readings), readings });
  }
  return files;
}

function openScope(
  pipeline: Pipeline,
  { specFormat }: ExportOptions,
  report: ReportTopic,
): { readonly scope: Scope; readonly files: OutputFile[] } {
  const files: OutputFile[] = [];
  const scope: Scope = {
    pipeline,
    notation: notationOf(specFormat),
    book: openBook(),
    report,
    sideFiles: new Map(),
    usedSecrets: new Set(),
    connectionSecrets: new Map(),
    emit: (file) => files.push(file),
  };
  return { scope, files };
}
