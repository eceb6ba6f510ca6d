/** Writes the whole bundle: a spec for each table and sink, and the files around them. */

import type { ReportTopic } from '#core/diagnostics.ts';
import type { ExportOptions, OutputFile, Written } from '#core/exporters/define.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { at, openBook } from './book.ts';
import { nameGiver } from './names.ts';
import { writeProject } from './project/write-project.ts';
import type { Scope } from './scope.ts';
import type { WrittenNode } from './spec/reading.ts';
import { writableReadings } from './spec/writable-readings.ts';
import { writeSpec } from './spec/write-spec.ts';
import { notationOf } from './text/notation.ts';

export function writeBundle(
  pipeline: Pipeline,
  { specFormat }: ExportOptions,
  report: ReportTopic,
): Written {
  const book = openBook();
  const files: OutputFile[] = [];
  const scope: Scope = {
    pipeline,
    notation: notationOf(specFormat),
    book,
    report,
    schemaFiles: new Map(),
    usedSecrets: new Set(),
    connectionSecrets: new Map(),
    emit: (file) => files.push(file),
  };
  const nameSpec = nameGiver(scope);
  const written: WrittenNode[] = [];
  for (const node of nodesOf(pipeline)) {
    if (node.type !== 'table' && node.type !== 'sink') continue;
    const readings = writableReadings(scope, node);
    if (readings.length > 0) {
      writeSpec(scope, node, { names: nameSpec(node, readings), readings });
      written.push(node);
    } else loseAll(scope, node);
  }
  writeProject(scope, written);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, traces: book.traces, losses: book.losses };
}

function loseAll({ book }: Scope, node: WrittenNode): void {
  for (const field of ['name', ...Object.keys(node.fields)]) {
    book.lose(at(node.id, [field]), 'No config could be written for this table.');
  }
}
