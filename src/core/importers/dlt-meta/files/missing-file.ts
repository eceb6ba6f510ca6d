/** What can be done about a file that an entry refers to and that was not uploaded. */
import type { Finding } from '#core/diagnostics.ts';
import { pathOfRead, type Read } from '../reading/placed.ts';
import { referenceSegments } from './file-lookup.ts';
import type { FileKind, schemaKind } from './legacy-file.ts';

export type DocumentKind = Exclude<FileKind, 'onboarding'>;
export type CompanionKind = DocumentKind | typeof schemaKind;

/** What a file holds that says nothing, by its kind. */
const emptyTexts: Readonly<Record<CompanionKind, string>> = {
  expectations: '{}\n',
  transformations: '[]\n',
  schema: '-- No columns: this stands where a file was not uploaded.\n',
};

/** Upload it, go on with an empty one, or go on without. */
export function waysOutOfMissing(
  { reference }: { readonly reference: Read<string> },
  kind: CompanionKind,
): Pick<Finding, 'upload' | 'ways'> {
  const path = referenceSegments(reference.value).join('/');
  // What names no file at all can neither be uploaded nor stand empty.
  const isPath = path !== '';
  const stub = { name: 'add-stub', path, text: emptyTexts[kind] } as const;
  const at = { file: reference.file, path: pathOfRead(reference) };
  const ignore = { name: 'decide-key', to: 'let go', ...at } as const;
  return {
    ...(isPath && { upload: path }),
    ways: [
      ...(isPath ? [{ title: 'Stub', command: stub }] : []),
      { title: 'Ignore', command: ignore },
    ],
  };
}
