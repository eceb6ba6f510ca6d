/** Puts an earlier state of the project back, such as a snapshot. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly document: WorkspaceDocument;
  /** What it is called, such as `Before import`. */
  readonly title: string;
}

export const restoreDocument = defineCommand({
  name: 'restore-document',
  label: ({ title }: Args) => `restore of “${title}”`,
  snapshot: () => 'Before restore',
  replace: (_, { document }: Args) => document,
});
