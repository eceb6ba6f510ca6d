/** Writes the whole bundle: a spec for each table and sink, and the files around them. */
import type { ReportTopic } from '#core/diagnostics.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { openBook } from '../book.ts';
import type { OutputFile, Written } from '../define.ts';
import { loseRest } from '../lose-rest.ts';
import type { ChoicesOf } from '../targets.ts';
import { nameGiver } from './names.ts';
import { writeProject } from './project/write-project.ts';
import { checkOf } from './schema/check-file.ts';
import type { Scope } from './scope.ts';
import { isTemporaryView, type WrittenNode } from './spec/reading.ts';
import { reasonOfRest } from './spec/rest.ts';
import { reportUnsaid } from './spec/unsaid.ts';
import { loseUnwritten, reportView } from './spec/unwritten.ts';
import { writableReadings } from './spec/writable-readings.ts';
import { writeSpec } from './spec/write-spec.ts';
import { foldSpecs } from './templates/fold-specs.ts';
import { tracesInto } from './templates/places.ts';
import { notationOf } from './text/notation.ts';

/**
 * What cannot be written is reported and booked; the rest of the bundle is written all the same.
 */
export function writeBundle(
  pipeline: Pipeline,
  choices: ChoicesOf<'lakeflow'>,
  report: ReportTopic,
): Written {
  const { scope, files } = openScope(pipeline, choices, report);
  const isFolded = choices.specTemplates === 'yes';
  const nameSpec = nameGiver(scope);
  const written: WrittenNode[] = [];
  const stems = new Map<string, string>();
  for (const node of nodesOf(pipeline)) {
    if (node.type !== 'table' && node.type !== 'sink') continue;
    const readings = writableReadings(node, pipeline);
    if (isTemporaryView(node)) reportView(scope, node);
    else loseUnwritten(scope, node, readings);
    if (readings.length === 0) continue;
    const names = nameSpec(node, readings);
    writeSpec(scope, node, { names, readings });
    if (isFolded) stems.set(names.specFile, names.stem);
    written.push(node);
  }
  reportUnsaid(scope);
  const folded = isFolded ? foldSpecs(scope, files, stems) : undefined;
  writeProject(scope, written, { hasTemplates: folded !== undefined && folded.size > 0 });
  loseRest(pipeline, scope.book, reasonOfRest);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { traces, losses, approximations } = scope.book;
  return { files, traces: folded ? tracesInto(folded, traces) : traces, losses, approximations };
}

/** The files of one node as they would be if no other node took their names. */
export function writeNode(
  pipeline: Pipeline,
  node: WrittenNode,
  choices: Pick<ChoicesOf<'lakeflow'>, 'specFormat'>,
): readonly OutputFile[] {
  const { scope, files } = openScope(pipeline, choices, () => undefined);
  const readings = writableReadings(node, pipeline);
  if (readings.length > 0) {
    writeSpec(scope, node, { names: nameGiver(scope)(node, readings), readings });
  }
  return files;
}

function openScope(
  pipeline: Pipeline,
  { specFormat }: Pick<ChoicesOf<'lakeflow'>, 'specFormat'>,
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
    versionFolders: new Map(),
    emit: (file) => files.push({ checked: checkOf(file.kind), ...file }),
  };
  return { scope, files };
}
