/** The compiler: importers, rules, exporters and the ledger put to work on one project at a time. */
import { buildBundle } from './bundle/build-bundle.ts';
import { bundleFiles } from './bundle/bundle-files.ts';
import { manifestPath } from './bundle/manifest.ts';
import { compareTargets } from './compile/compare-targets.ts';
import { type Compiled, compileProject } from './compile/compile-project.ts';
import { importUploads } from './compile/import-uploads.ts';
import { ledgerText } from './compile/ledger-text.ts';
import { sidesOf } from './compile/node-sides.ts';
import { queryLedger } from './compile/query-ledger.ts';
import { type LegacyReading, readLegacy } from './compile/read-legacy.ts';
import { summarise } from './compile/summarise.ts';
import { takeEdit } from './compile/take-edit.ts';
import { linesOf } from './compile/to-problem.ts';
import type { Compiler } from './compiler.ts';
import type { Legacy } from './editing/document.ts';
import { targets } from './exporters/targets.ts';
import { layOut } from './layout/band-layout.ts';
import { layOutCompactly } from './layout/compact-layout.ts';
import { emptyPipeline } from './model/pipeline.ts';
import { sameValue } from './text/same-value.ts';

/** Keeps the last reading and the last answer, which later questions are about. */
export function createCompiler(): Compiler {
  let reading: LegacyReading | undefined;
  let lines = linesOf([]);
  let open: Compiled | undefined;

  /** Reading is the dear part, and the legacy files seldom change: the last reading is kept. */
  function readOnce(legacy: Legacy): LegacyReading {
    if (!reading || !hasSameFiles(reading.legacy, legacy)) reading = readLegacy(legacy);
    else if (!sameValue(reading.legacy.decisions, legacy.decisions)) {
      reading = reading.redecide(legacy);
    }
    return reading;
  }

  function compiled(): Compiled {
    open ??= compileProject(emptyPipeline, { exporter: targets[0].id }, undefined);
    return open;
  }

  return {
    import(request, onProgress) {
      const imported = importUploads(request, readOnce, onProgress);
      reading = imported.reading;
      onProgress({ step: 'Laying out the canvas', done: 0, total: 1 });
      const layout = { ...layOut(imported.answer.pipeline), ...request.onto?.layout };
      return { ...imported.answer, layout };
    },
    check({ pipeline, output, legacy }) {
      open = compileProject(pipeline, output, legacy && readOnce(legacy));
      lines = linesOf(legacy?.files ?? []);
      return summarise(open, lines);
    },
    ledger: (query) => queryLedger(query, compiled(), lines),
    ledgerText: (format) => ledgerText(compiled(), lines, format),
    sides: (node) => sidesOf(node, compiled(), lines),
    file(path) {
      const { files } = compiled().written;
      const isManifest = path === manifestPath;
      const found = (isManifest ? bundleFiles(compiled()) : files).find(
        (file) => file.path === path,
      );
      return found?.text;
    },
    takeEdit: (node, path, text) => takeEdit(compiled(), node, path, text),
    compareTargets(onProgress) {
      const { pipeline, output } = compiled();
      return compareTargets(pipeline, output, onProgress);
    },
    bundle: (enclosures, onProgress) => buildBundle(compiled(), enclosures, onProgress),
    layOut: (pipeline, style) =>
      style === 'compact' ? layOutCompactly(pipeline) : layOut(pipeline),
  };
}

function hasSameFiles(a: Legacy, b: Legacy): boolean {
  return (
    a.importer === b.importer &&
    a.environments.join() === b.environments.join() &&
    a.files.length === b.files.length &&
    a.files.every(({ path, text, readAs, isStub }, index) => {
      const other = b.files[index];
      return (
        path === other?.path &&
        text === other.text &&
        readAs === other.readAs &&
        isStub === other.isStub
      );
    })
  );
}
