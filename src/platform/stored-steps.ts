/** The undo history as it is stored: a record for each step, whole documents in pieces. */
import type { Patch } from 'immer';
import type { History, Step } from '#core/editing/history.ts';
import type { ProjectRecord, Reading, StepRecord, StoredFrame, Writing } from './schema.ts';
import { deletePieces, getDocument, putDocument } from './stored-document.ts';

/** Of steps that can be taken back, the newest. */
const keptSteps = 200;

type StepIds = Pick<ProjectRecord, 'past' | 'future'>;

interface StoredSteps {
  /** Stores the steps that are not stored yet, and takes away those that are gone. */
  put(transaction: Writing, project: string, history: History, stored: StepIds): Promise<StepIds>;
  get(transaction: Reading, project: string, ids: StepIds): Promise<History>;
}

/** @param newId names steps. Steps never change, so one that has a name is stored. */
export function createStoredSteps(newId: () => string): StoredSteps {
  const ids = new WeakMap<Step, string>();
  const idOf = (step: Step): string => {
    const id = ids.get(step) ?? newId();
    ids.set(step, id);
    return id;
  };

  return {
    async put(transaction, project, history, stored) {
      const past = history.past.slice(-keptSteps);
      const next = { past: past.map(idOf), future: history.future.map(idOf) };
      const before = new Set([...(stored.past ?? []), ...(stored.future ?? [])]);
      for (const step of [...past, ...history.future]) {
        if (!before.delete(idOf(step))) await putStep(transaction, project, idOf(step), step);
      }
      for (const id of before) await deleteStep(transaction, project, id);
      return next;
    },
    async get(transaction, project, { past = [], future = [] }) {
      const load = async (wanted: readonly string[]): Promise<readonly Step[]> => {
        const steps: Step[] = [];
        for (const id of wanted) {
          const record = await transaction.objectStore('steps').get([project, id]);
          const step = record && (await getStep(transaction, record));
          if (!step) continue;
          ids.set(step, id);
          steps.push(step);
        }
        return steps;
      };
      return { past: await load(past), future: await load(future) };
    },
  };
}

const ownerOf = (project: string, id: string, end: 'before' | 'after'): string =>
  `${project} step ${id} ${end}`;

async function putStep(
  transaction: Writing,
  project: string,
  id: string,
  { patches, inverse, ...step }: Step,
): Promise<void> {
  const [forward, back] = [wholeOf(patches), wholeOf(inverse)];
  const record: StepRecord =
    forward && back
      ? {
          ...{ project, id, step },
          before: await putDocument(transaction, ownerOf(project, id, 'before'), back.value),
          after: await putDocument(transaction, ownerOf(project, id, 'after'), forward.value),
        }
      : { project, id, step: { ...step, patches, inverse } };
  await transaction.objectStore('steps').put(record);
}

/** The patch of a step that puts a whole document in place. */
function wholeOf(patches: readonly Patch[]): Patch | undefined {
  const [only] = patches;
  return patches.length === 1 && only?.path.length === 0 ? only : undefined;
}

async function getStep(transaction: Reading, record: StepRecord): Promise<Step> {
  const { project, id, step, before, after } = record;
  const whole = async (end: 'before' | 'after', frame: StoredFrame): Promise<readonly Patch[]> => [
    {
      op: 'replace',
      path: [],
      value: await getDocument(transaction, ownerOf(project, id, end), frame),
    },
  ];
  return {
    ...step,
    patches: step.patches ?? (after ? await whole('after', after) : []),
    inverse: step.inverse ?? (before ? await whole('before', before) : []),
  };
}

async function deleteStep(transaction: Writing, project: string, id: string): Promise<void> {
  await transaction.objectStore('steps').delete([project, id]);
  await deletePieces(transaction, ownerOf(project, id, 'before'));
  await deletePieces(transaction, ownerOf(project, id, 'after'));
}

/** Takes away the whole history of a project. */
export async function deleteSteps(
  transaction: Writing,
  project: string,
  { past = [], future = [] }: StepIds,
): Promise<void> {
  for (const id of [...past, ...future]) await deleteStep(transaction, project, id);
}
