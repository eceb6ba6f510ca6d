/** Runs one command and says what it changed, as patches that undo can turn around. */
import { type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { CommandDefinition } from '#core/commands/define.ts';
import { type Command, commands } from '#core/commands/index.ts';
import type { WorkspaceDocument } from './document.ts';

enablePatches();

export interface Change {
  readonly label: string;
  readonly mergeKey: string | undefined;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export interface Executed {
  readonly document: WorkspaceDocument;
  readonly change: Change;
}

export function execute(document: WorkspaceDocument, command: Command): Executed {
  // The name picks the definition whose arguments the command carries; TypeScript cannot see that.
  const definition = commands[command.name] as CommandDefinition<string, Command>;
  const [next, patches, inverse] = produceWithPatches(document, (draft) => {
    // Immer takes a returned value as the next state; it is readonly, and nothing changes it here.
    if ('replace' in definition) {
      return definition.replace(document, command) as Draft<WorkspaceDocument>;
    }
    definition.run(draft, command);
    return undefined;
  });
  return {
    document: next,
    change: {
      label: definition.label(command),
      mergeKey: definition.mergeKey?.(command),
      patches,
      inverse,
    },
  };
}
