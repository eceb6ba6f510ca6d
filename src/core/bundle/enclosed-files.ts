/** What a zip holds beside the bundle, below `migration`: no target reads it. */
import type { Compiled } from '#core/compile/compile-project.ts';
import { ledgerText } from '#core/compile/ledger-text.ts';
import { summarise } from '#core/compile/summarise.ts';
import { linesOf } from '#core/compile/to-problem.ts';
import type { Enclosures } from '#core/compiler.ts';
import type { Accepted } from '#core/editing/acceptance.ts';
import { migrationReport } from '#core/migration/migration-report.ts';
import type { PackedFile } from './zip-files.ts';

/** Where the zip keeps the project file, from which the project can be opened again. */
const projectPath = 'migration/project.json';

/** A project without legacy files has no migration to report of. */
export function enclosedFiles(
  { projectFile, report, legacyFiles }: Enclosures,
  compiled: Compiled,
): readonly PackedFile[] {
  const legacy = compiled.reading?.legacy.files ?? [];
  return [
    ...(projectFile === undefined ? [] : [{ path: projectPath, text: projectFile }]),
    ...(report && legacy.length > 0 ? reportFiles(compiled, report.accepted) : []),
    ...(legacyFiles ? legacy.filter(({ isStub }) => !isStub).map(asUploaded) : []),
  ];
}

function reportFiles(compiled: Compiled, accepted: Accepted): readonly PackedFile[] {
  const { pipeline, reading } = compiled;
  const lines = linesOf(reading?.legacy.files ?? []);
  const [environment = ''] = pipeline.environments;
  const checked = summarise(compiled, lines);
  return [
    {
      path: 'migration/report.md',
      text: migrationReport({ pipeline, checked, accepted, environment }),
    },
    { path: 'migration/report.csv', text: ledgerText(compiled, lines, 'csv') },
  ];
}

function asUploaded({ path, text }: PackedFile): PackedFile {
  return { path: `migration/legacy/${path}`, text };
}
