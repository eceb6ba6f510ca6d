/** Puts an import on the canvas: its tables, their places, and the legacy files behind them. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly document: WorkspaceDocument;
  /** How many tables come in, for the name of the step. */
  readonly tables: number;
}

export const importProject = defineCommand({
  name: 'import-project',
  label: ({ tables }: Args) => `import of ${tables} tables`,
  snapshot: () => 'Before import',
  replace: (_, { document }: Args) => document,
});
