/** Says in words what the change handling of a table will do. */

interface Capture {
  readonly isSnapshot: boolean;
  readonly keys: readonly string[];
  readonly scdType: '1' | '2';
  readonly sequenceBy?: string;
  readonly applyAsDeletes?: string | undefined;
  readonly trackHistoryColumns?: readonly string[] | undefined;
  readonly trackHistoryExceptColumns?: readonly string[] | undefined;
}

/** A sentence: what is missing, or else what becomes of the rows. */
export function captureWords(capture: Capture): string {
  const { isSnapshot, keys, sequenceBy = '', applyAsDeletes } = capture;
  if (keys.length === 0) return 'Choose the keys that tell one row from another.';
  if (!isSnapshot && sequenceBy.trim() === '')
    return 'Say which column orders the changes of a key.';
  const by = listed(keys);
  const from = isSnapshot
    ? `Each full copy is compared with the one before by ${by}, and the differences are applied.`
    : `Changes are applied by ${by} in the order of ${sequenceBy}.`;
  return [from, historyWords(capture), deleteWords(isSnapshot, applyAsDeletes)].join(' ');
}

function historyWords({
  scdType,
  trackHistoryColumns: only,
  trackHistoryExceptColumns: except,
}: Capture): string {
  if (scdType === '1') return 'The table keeps the latest row of each key.';
  if (only?.length)
    return `The table keeps a version of each key whenever ${listed(only)} changes.`;
  const but = except?.length ? `, changes of ${listed(except)} aside` : '';
  return `The table keeps every version of each key with the time it held${but}.`;
}

function deleteWords(isSnapshot: boolean, condition: string | undefined): string {
  if (isSnapshot) return 'Rows that are missing from a copy are deleted.';
  return condition === undefined ? 'Nothing is deleted.' : `A row is deleted when ${condition}.`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
