/** Files as the user gave them, and as texts. */

/** A file of an upload: its path inside the folder or zip it came from, and its bytes. */
export interface UploadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A decoded text. Paths use `/`; every path is unique within an import. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The kind of file a person said it is, or `skip`. Absent: it is what it looks like. */
  readonly readAs?: string;
  /** It holds nothing, and stands where a file was not uploaded. */
  readonly isStub?: true;
}

/** What a file is read as that a person leaves out. */
export const skipped = 'skip';
