/** The kinds of files a DLT-META project is made of, read and told apart. */
import type { SourceFile } from '#core/text/source-file.ts';
import type { SourceDocument, SourceObject } from '#core/text/source-tree.ts';
import type { FileKindChoice } from '../../define.ts';

export type FileKind = 'onboarding' | 'expectations' | 'transformations';

/** A file that is part of the project. */
export interface LegacyFile {
  readonly file: SourceFile;
  readonly kind: FileKind;
  readonly document: SourceDocument;
}

/** An entry of a file that holds a list of objects, or one. */
export interface ListedObject {
  readonly value: SourceObject;
  readonly path: string;
}

/** The objects of a document: those of its list, or the one it is. */
export function objectsOf({ root }: SourceDocument): readonly ListedObject[] {
  if (root.kind === 'object') return [{ value: root, path: '' }];
  if (root.kind !== 'array') return [];
  return root.items.flatMap((value, index) =>
    value.kind === 'object' ? { value, path: `[${index}]` } : [],
  );
}

/** What a file is read as that declares columns. */
export const schemaKind = 'schema';

/** Words for the kind of file, as the user sees them. */
export const kindTitles: Readonly<Record<FileKind, string>> = {
  onboarding: 'onboarding file',
  expectations: 'expectations',
  transformations: 'silver transformations',
};

/** What a person may say a file is. */
export const chosenKinds: readonly FileKindChoice[] = [
  ...Object.entries(kindTitles).map(([id, title]) => ({ id, title })),
  { id: schemaKind, title: 'DDL schema' },
];

/** Whether a person may say that a file is of this kind. */
export function isFileKind(kind: string | undefined): kind is FileKind {
  return kind !== undefined && Object.hasOwn(kindTitles, kind);
}
