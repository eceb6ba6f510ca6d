/** Finds and reads the files an entry refers to: expectations, transformations and DDL. */

import type { ReportTopic } from '#core/diagnostics.ts';
import type { Fate } from '#core/ledger/fates.ts';
import type { StructType } from '#core/model/data-type.ts';
import type { FieldRef } from '#core/model/field-ref.ts';
import type { SourceFile } from '#core/text/source-file.ts';
import { readDdl } from '#core/text/spark-ddl.ts';
import { listed } from '#core/text/wording.ts';
import { fateOfLeaves } from '../reading/leaf-fates.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import type { FileLookup } from './file-lookup.ts';
import type { FileKind, LegacyFile } from './legacy-file.ts';
import { kindTitles, schemaKind } from './legacy-file.ts';
import { type CompanionKind, type DocumentKind, waysOutOfMissing } from './missing-file.ts';
import type { AnyFile } from './read-files.ts';

export interface CompanionRequest {
  readonly reference: Read<string>;
  /** The flow or table that needs it, for messages: "bronze table customers". */
  readonly needed: string;
  /** What is missing without it: "its expectations". */
  readonly without: string;
  readonly ref: FieldRef;
}

export interface CompanionFiles {
  /** Undefined: missing, broken or of another kind; reported. */
  document(kind: DocumentKind, request: CompanionRequest): LegacyFile | undefined;
  /** The same for a path alone, reporting nothing. */
  peek(kind: FileKind, reference: string, from: string): LegacyFile | undefined;
  /** The columns a DDL file declares. Undefined: missing or not readable; reported. */
  columns(request: CompanionRequest): StructType | undefined;
  /** Notes why what a file holds became nothing: it is a stub, or could not be read. */
  unread(reference: Read<string>, reason: string): void;
  /** Paths of the files some entry refers to. */
  readonly used: ReadonlySet<string>;
  /** Number of columns of every DDL file that was read. */
  readonly ddl: ReadonlyMap<string, number>;
}

/** Notes which files were used; a missing file is reported for each place that refers to it. */
export function createCompanionFiles(
  files: readonly AnyFile[],
  lookup: FileLookup,
  report: ReportTopic,
): CompanionFiles {
  const byPath = new Map(files.map((file) => [file.file.path, file]));
  const used = new Set<string>();
  const told = new Set<string>();
  const ddl = new Map<string, number>();
  const schemas = new Map<string, ReturnType<typeof readDdl>>();

  function find(request: CompanionRequest, kind: CompanionKind): SourceFile | undefined {
    const { reference, needed, without, ref } = request;
    const found = lookup.find(reference.value, reference.file);
    if (!found) {
      report('missing-file', {
        severity: 'error',
        message: `The ${needed} refers to ${reference.value}, which is not among the uploaded files.`,
        hint: `The ${needed} is converted without ${without}. Add the file to the upload to have it whole.`,
        at: placeOf(reference, ref),
        ...waysOutOfMissing(request, kind),
      });
      return undefined;
    }
    used.add(found.file.path);
    if (found.file.isStub) {
      report('stub', {
        severity: 'info',
        message: `The ${needed} refers to ${reference.value}, for which an empty stub stands in.`,
        hint: `The ${needed} is converted without ${without}. Upload the file to have it whole.`,
        at: placeOf(reference, ref),
        upload: found.file.path,
      });
      return undefined;
    }
    reportLooseMatch(request, found.file.path, found);
    return found.file;
  }

  function reportLooseMatch(
    { reference, ref }: CompanionRequest,
    path: string,
    { nameOnly, rivals }: { readonly nameOnly: boolean; readonly rivals: readonly string[] },
  ): void {
    if (rivals.length === 0 && !nameOnly) return;
    const key = `${reference.value}\n${path}`;
    if (told.has(key)) return;
    told.add(key);
    if (rivals.length > 0) {
      report('ambiguous-file', {
        message: `${reference.value} fits ${listed([path, ...rivals])} equally well; ${path} is used.`,
        hint: 'Upload one project at a time, or remove the files that are not meant.',
        at: placeOf(reference, ref),
      });
    } else if (nameOnly) {
      report('file-matched-by-name', {
        severity: 'info',
        message: `${reference.value} was matched with ${path} by the file name alone.`,
        hint: 'Check that this is the file you mean.',
        at: placeOf(reference, ref),
      });
    }
  }

  function schemaOf(file: SourceFile): ReturnType<typeof readDdl> {
    const known = schemas.get(file.path);
    if (known) return known;
    const result = readDdl(file.text);
    schemas.set(file.path, result);
    ddl.set(file.path, result.ok ? result.schema.fields.length : 0);
    if (!result.ok) {
      const { message, offset } = result.problem;
      report('invalid-ddl', {
        severity: 'error',
        message: `${file.path} is not a DDL schema: ${message}`,
        hint: 'Tables that use it are converted without declared columns. Write it as "id BIGINT, name STRING".',
        at: { span: { file: file.path, start: offset, end: offset }, file: file.path },
      });
    }
    return result;
  }

  const meant = new Map<string, LegacyFile>();
  function asKind(any: AnyFile, kind: FileKind): LegacyFile | undefined {
    if (any.kind === kind) return any;
    // An empty file, or one with unknown keys only, says by nothing but its use what it is.
    if (any.kind !== 'other' || any.looksLikeConfig) return undefined;
    const { file, document } = any;
    const legacy = meant.get(file.path) ?? { file, document, kind };
    meant.set(file.path, legacy);
    return legacy;
  }

  function reportWrongFile(request: CompanionRequest, found: AnyFile, kind: FileKind): void {
    report('wrong-file', {
      severity: 'error',
      message: `The ${request.needed} refers to ${found.file.path} for its ${kindTitles[kind]}, but the file holds something else.`,
      hint: `The ${request.needed} is converted without ${request.without}.`,
      at: placeOf(request.reference, request.ref),
    });
  }

  return {
    used,
    ddl,
    document(kind, request) {
      const file = find(request, kind);
      const found = file && byPath.get(file.path);
      if (!found || found.kind === 'broken') return undefined;
      const legacy = asKind(found, kind);
      if (!legacy) reportWrongFile(request, found, kind);
      return legacy;
    },
    peek(kind, reference, from) {
      const path = lookup.find(reference, from)?.file.path;
      const found = path === undefined ? undefined : byPath.get(path);
      return found && asKind(found, kind);
    },
    unread(reference, reason) {
      const isStub = lookup.find(reference.value, reference.file)?.file.isStub;
      const fate: Fate = isStub
        ? { kind: 'dropped', reason: 'An empty stub stands in for the file it names.' }
        : { kind: 'decide', reason };
      fateOfLeaves(reference.source, fate);
    },
    columns(request) {
      const file = find(request, schemaKind);
      const result = file && schemaOf(file);
      return result?.ok ? result.schema : undefined;
    },
  };
}
