/** Says of every uploaded file what it is and whether it is used. */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import type { FoundFile } from '../../define.ts';
import type { CompanionFiles } from './companion-files.ts';
import { kindTitles, objectsOf, schemaKind } from './legacy-file.ts';
import type { AnyFile } from './read-files.ts';

export interface FoundContext {
  readonly companions: CompanionFiles;
  /** Onboarding files that were not refused. */
  readonly accepted: ReadonlySet<string>;
  readonly report: ReportTopic;
}

/** Asked when all is read, as only then it is known what was used. */
export function foundFile(any: AnyFile, context: FoundContext): FoundFile {
  const { path } = any.file;
  const { companions, accepted } = context;
  const used = companions.used.has(path);
  switch (any.kind) {
    case 'broken':
      return { path, kind: 'unreadable', records: 0, used: false };
    case 'text':
      return foundText(any.file, used, context);
    case 'other':
      if (!used) reportOther(any, context);
      return { path, kind: used ? 'expectations' : 'unknown', records: 0, used };
    case 'onboarding':
      return {
        path,
        kind: kindTitles.onboarding,
        records: objectsOf(any.document).length,
        used: accepted.has(path),
        declares: true,
      };
    case 'expectations':
    case 'transformations': {
      if (!used) reportUnused(path, kindTitles[any.kind], context);
      return { path, kind: kindTitles[any.kind], records: recordsOf(any.document.root), used };
    }
  }
}

function foundText(
  { path, readAs, isStub }: SourceFile,
  used: boolean,
  context: FoundContext,
): FoundFile {
  const { companions } = context;
  if (isStub) return { path, kind: 'stub', records: 0, used };
  const isDdl =
    companions.ddl.has(path) || path.toLowerCase().endsWith('.ddl') || readAs === schemaKind;
  if (!used) reportUnused(path, isDdl ? 'DDL schema' : 'file', context);
  return {
    path,
    kind: isDdl ? 'DDL schema' : 'unknown',
    records: companions.ddl.get(path) ?? 0,
    used,
  };
}

/** Rules of an expectation file, objects of a transformation file. */
function recordsOf(root: Extract<AnyFile, { document: unknown }>['document']['root']): number {
  if (root.kind === 'array') return root.items.length;
  if (root.kind === 'scalar') return 0;
  const isOne = root.members.some(({ key }) => key === 'target_table');
  if (isOne) return 1;
  const sizes = root.members.map(({ value }) =>
    value.kind === 'object' ? value.members.length : 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function reportUnused(path: string, kind: string, { accepted, report }: FoundContext): void {
  // Without an onboarding file nothing can be used, which is reported as such.
  if (accepted.size === 0) return;
  report('file-not-used', {
    severity: 'info',
    message: `No entry refers to ${path} (${kind}), so it is not used.`,
    hint: 'Ignore this if the file belongs to something else.',
    at: { file: path },
  });
}

function reportOther(
  any: Extract<AnyFile, { kind: 'other' }>,
  { accepted, report }: FoundContext,
): void {
  const matters = any.looksLikeConfig || accepted.size === 0;
  report('not-onboarding', {
    severity: matters ? 'error' : 'info',
    message: `${any.file.path} is not a DLT-META onboarding file, because ${any.reason}.`,
    hint: `${unknownShape(any.firstKeys)}Nothing of this file was converted.`,
    at: { file: any.file.path },
  });
}

function unknownShape(firstKeys: readonly string[] = []): string {
  if (firstKeys.length === 0) return '';
  return `It looks like neither an onboarding file nor a spec. First keys: ${firstKeys.join(', ')}. `;
}
