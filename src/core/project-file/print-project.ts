/**
 * Prints a whole project as one JSON text, to keep, to hand on and to open again. It holds
 * everything that undo covers.
 */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { appVersion } from './app-version.ts';
import { fileVersion } from './migrations/index.ts';

/** What a project file says it is, in its first key. */
export const fileKind = 'project';

export interface ProjectFile {
  readonly lakewright: typeof fileKind;
  /** Counts the forms the file has had. */
  readonly version: number;
  /** The release that wrote it, for messages. */
  readonly savedBy: string;
  readonly document: WorkspaceDocument;
}

/** The text ends with a line break, and is the same for the same document. */
export function printProject(document: WorkspaceDocument): string {
  const file: ProjectFile = {
    lakewright: fileKind,
    version: fileVersion,
    savedBy: appVersion,
    document,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Such as `shop.lakewright.json`. */
export function projectFileName(name: string): string {
  return `${name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'project'}.lakewright.json`;
}

/** Whether a text is meant as a project file, by its beginning. */
export function looksLikeProject(start: string): boolean {
  return (
    /^\ufeff?\s*\{\s*"lakewright"\s*:\s*"project"/.test(start) ||
    /^lakewright:\s*project\b/m.test(start)
  );
}
