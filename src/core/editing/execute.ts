/** Runs one command and says what it changed, as patches that undo can turn around. */
import { enablePatches, type Patch, produceWithPatches, setAutoFreeze } from 'immer';
import type { CommandDefinition } from '#core/commands/define.ts';
import { type Command, commands } from '#core/commands/index.ts';
import { acceptAgain } from './acceptance.ts';
import type { WorkspaceDocument } from './document.ts';

/** Of more patches than this, the documents before and after are kept, which share what they can. */
const patchesAtMost = 2000;

enablePatches();
// Types keep documents readonly; freezing a large import would hold up the first edit after it.
setAutoFreeze(false);

export interface Change {
  readonly label: string;
  readonly mergeKey: string | undefined;
  /** Name of the snapshot to take of the document before it. */
  readonly snapshot?: string | undefined;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export interface Executed {
  readonly document: WorkspaceDocument;
  readonly change: Change;
}

/** The document given is left as it is. A command that changes nothing answers without patches. */
export function execute(document: WorkspaceDocument, command: Command): Executed {
  // The name picks the definition whose arguments the command carries; TypeScript cannot see that.
  const definition = commands[command.name] as CommandDefinition<string, Command>;
  const [next, patches, inverse] =
    'replace' in definition
      ? replaced(document, definition.replace(document, command))
      : withFewPatches(
          document,
          produceWithPatches(document, (draft) => {
            definition.run(draft, command);
            if (definition.keepsAccepted) acceptAgain(draft, document);
          }),
        );
  return {
    document: next,
    change: {
      label: definition.label(command, document),
      mergeKey: definition.mergeKey?.(command),
      snapshot: definition.snapshot?.(command),
      patches,
      inverse: inverse.filter(isOfDocument),
    },
  };
}

/**
 * For a key such as `constructor`, set and taken away again in one command, immer would put back
 * what every object inherits. Documents hold no functions.
 */
function isOfDocument({ value }: Patch): boolean {
  return typeof value !== 'function';
}

type Produced = readonly [
  document: WorkspaceDocument,
  patches: readonly Patch[],
  inverse: readonly Patch[],
];

/** Thousands of patches would stall every undo, and the page while they are stored. */
function withFewPatches(before: WorkspaceDocument, produced: Produced): Produced {
  const [after, patches] = produced;
  return patches.length > patchesAtMost ? replaced(before, after) : produced;
}

/** One patch each way, for the whole document: nothing of a large import is walked or copied. */
function replaced(before: WorkspaceDocument, after: WorkspaceDocument): Produced {
  return [
    after,
    [{ op: 'replace', path: [], value: after }],
    [{ op: 'replace', path: [], value: before }],
  ];
}
