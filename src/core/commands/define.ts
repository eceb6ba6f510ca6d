/** The shape every command has. Commands are the only way a workspace document changes. */
import type { Draft } from 'immer';
import type { WorkspaceDocument } from '#core/editing/document.ts';

interface Described<Name extends string, Args> {
  readonly name: Name;
  /** The words after "Undo", such as "rename to orders". The document is as it was before. */
  label(args: Args, document: WorkspaceDocument): string;
  /** Repeats of the same key within a second become one undo step; without a key none do. */
  mergeKey?(args: Args): string | undefined;
  /** Name of the snapshot that is taken before; absent: the step can be taken back, which is enough. */
  snapshot?(args: Args): string | undefined;
  /** It changes what things are called, and not what tables are: what is accepted stays so. */
  readonly keepsAccepted?: true;
}

/** Either changes a draft, or answers with a whole new document. */
export type CommandDefinition<Name extends string, Args extends object> = Described<Name, Args> &
  (
    | { run(document: Draft<WorkspaceDocument>, args: Args): void }
    | { replace(document: WorkspaceDocument, args: Args): WorkspaceDocument }
  );

/** Gives the definition back. Its name stays literal in the type, by which calls are told apart. */
export function defineCommand<const Name extends string, Args extends object>(
  definition: CommandDefinition<Name, Args>,
): CommandDefinition<Name, Args> & { readonly __args?: Args } {
  return definition;
}
