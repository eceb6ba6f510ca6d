/** Brings what is stored along to version 2 of the project file: in projects, snapshots and steps. */
import type { Patch } from 'immer';
import { ofDocument, ofOutput, ofSettings } from '#core/project-file/migrations/1-to-2.ts';
import type { StepRecord, StoredFrame, Writing } from './schema.ts';

/** Part of the transaction that upgrades the database. */
export async function keepOutputOptions(transaction: Writing): Promise<void> {
  for (const name of ['projects', 'snapshots'] as const) {
    const store = transaction.objectStore(name);
    for (const key of await store.getAllKeys()) {
      const record = await store.get(key);
      // Only the frame changes, so the record is still what its store holds.
      if (record) await store.put(framed(record) as never);
    }
  }
  const steps = transaction.objectStore('steps');
  for (const key of await steps.getAllKeys()) {
    const record = await steps.get(key);
    if (record) await steps.put(ofStep(record));
  }
}

/** The settings of a document are small, and so in its frame. */
function framed<Record extends StoredFrame>(record: Record): Record {
  return { ...record, frame: ofDocument(record.frame) };
}

function ofStep({ step, before, after, ...record }: StepRecord): StepRecord {
  return {
    ...record,
    step: {
      ...step,
      ...(step.patches && { patches: step.patches.map(ofPatch) }),
      ...(step.inverse && { inverse: step.inverse.map(ofPatch) }),
    },
    ...(before && { before: framed(before) }),
    ...(after && { after: framed(after) }),
  };
}

function ofPatch(patch: Patch): Patch {
  const [key, inner] = patch.path;
  if (inner !== undefined || patch.op === 'remove') return patch;
  if (key === 'output') return { ...patch, value: ofOutput(patch.value) };
  if (key === 'authoredSettings') return { ...patch, value: ofSettings(patch.value) };
  return patch;
}
