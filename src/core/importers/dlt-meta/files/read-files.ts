/** Reads every uploaded text once and sorts out which of them make up the project. */
import type { ReportTopic } from '#core/diagnostics.ts';
import { readJson } from '#core/text/read-json.ts';
import type { ReadResult } from '#core/text/read-result.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import { type Classified, classifyDocument } from './classify-document.ts';
import { isFileKind, type LegacyFile, schemaKind } from './legacy-file.ts';

/** A file that is not part of the project as read, and what it is instead. */
export interface OtherFile {
  readonly file: SourceFile;
  readonly kind: 'other';
  readonly document: SourceDocument;
  readonly reason: string;
  readonly looksLikeConfig: boolean;
  readonly firstKeys?: readonly string[];
}

/** A file whose text could not be read. Reported already. */
export interface BrokenFile {
  readonly file: SourceFile;
  readonly kind: 'broken';
}

/** Text that is read only when an entry refers to it, such as DDL. */
export interface TextFile {
  readonly file: SourceFile;
  readonly kind: 'text';
}

export type AnyFile = LegacyFile | OtherFile | BrokenFile | TextFile;

/**
 * What cannot be read is reported and kept as `broken`; files that are no JSON or YAML are `text`.
 */
export function readFile(file: SourceFile, report: ReportTopic): AnyFile {
  const read = readerFor(file);
  if (!read || file.readAs === schemaKind || file.isStub) return { file, kind: 'text' };
  if (file.text.trim() === '') {
    report('empty-file', { message: `${file.path} is empty.`, at: { file: file.path } });
    return { file, kind: 'broken' };
  }
  const result = read.parse(file);
  if (!result.ok) {
    const { message, offset } = result.problem;
    report(`invalid-${read.notation.toLowerCase()}`, {
      severity: 'error',
      message: `${file.path} is not valid ${read.notation}: ${message}`,
      hint: 'Nothing of this file was converted. The other files were read as usual.',
      at: { span: { file: file.path, start: offset, end: offset }, file: file.path },
    });
    return { file, kind: 'broken' };
  }
  reportDuplicates(result, report);
  const classified: Classified = isFileKind(file.readAs)
    ? { kind: file.readAs }
    : classifyDocument(result.document);
  if (classified.kind === 'other') return { file, document: result.document, ...classified };
  return { file, kind: classified.kind, document: result.document };
}

interface NotationReader {
  readonly notation: 'JSON' | 'YAML';
  parse(file: SourceFile): ReadResult;
}

const json: NotationReader = { notation: 'JSON', parse: readJson };
/** DLT-META reads YAML 1.1, where `yes` is a boolean. */
const yaml: NotationReader = { notation: 'YAML', parse: (file) => readYaml(file, '1.1') };

/** Templates are JSON or YAML with placeholders; undefined for files that are neither. */
function readerFor({ path, text, readAs }: SourceFile): NotationReader | undefined {
  const lower = path.toLowerCase();
  if (lower.endsWith('.json')) return json;
  if (lower.endsWith('.yml') || lower.endsWith('.yaml')) return yaml;
  if (!lower.endsWith('.template') && !isFileKind(readAs)) return undefined;
  return /^\s*[[{]/.test(text) ? json : yaml;
}

function reportDuplicates(result: ReadResult & { readonly ok: true }, report: ReportTopic): void {
  for (const { key, path, first, last } of result.duplicates) {
    report('duplicate-key', {
      message: `"${key}" stands twice in one object. The last one counts, as it does for DLT-META.`,
      hint: 'Delete the one that is not meant.',
      at: { span: last, path },
      related: [{ message: `"${key}" stands here first.`, at: { span: first, path } }],
    });
  }
}
