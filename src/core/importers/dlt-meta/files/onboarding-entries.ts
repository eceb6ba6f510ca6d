/** Lists the entries of the onboarding files, and refuses files DLT-META would refuse as a whole. */
import type { ReportTopic } from '#core/diagnostics.ts';
import {
  createKeyReader,
  type EntryOutline,
  type KeyReader,
  outlineOf,
} from '../environments/entry-outline.ts';
import { fateOfLeaves } from '../reading/leaf-fates.ts';
import { type PlacedObject, placeOf } from '../reading/placed.ts';
import type { LegacyFile } from './legacy-file.ts';
import { objectsOf } from './legacy-file.ts';

export interface ListedEntry {
  readonly at: PlacedObject;
  readonly outline: EntryOutline;
}

export interface OnboardingFile {
  readonly legacy: LegacyFile;
  readonly entries: readonly ListedEntry[];
}

/** The files with their entries; one with an id twice is refused, as DLT-META does. */
export function listOnboardingFiles(
  files: readonly LegacyFile[],
  report: ReportTopic,
): readonly OnboardingFile[] {
  const read = createKeyReader();
  const accepted: OnboardingFile[] = [];
  for (const legacy of files) {
    const entries = entriesOf(legacy, read);
    if (!reportRepeatedIds(legacy, entries, report)) {
      reportStrangers(legacy, report);
      reportYamlEnding(legacy, report);
      accepted.push({ legacy, entries });
      continue;
    }
    const reason = 'The file is refused, because a data_flow_id stands in it twice.';
    fateOfLeaves(legacy.document.root, { kind: 'dropped', reason });
  }
  reportIdsAcrossFiles(accepted, report);
  return accepted;
}

function entriesOf({ file, document }: LegacyFile, read: KeyReader): readonly ListedEntry[] {
  return objectsOf(document).map(({ value, path }) => ({
    at: { source: value, file: file.path, path },
    outline: outlineOf(value, read),
  }));
}

/** True when there are any. */
function reportRepeatedIds(
  { file }: LegacyFile,
  entries: readonly ListedEntry[],
  report: ReportTopic,
): boolean {
  const seen = new Map<string, ListedEntry>();
  let isRepeated = false;
  for (const entry of entries) {
    if (entry.outline.id === undefined) continue;
    const first = seen.get(entry.outline.id);
    if (!first) {
      seen.set(entry.outline.id, entry);
      continue;
    }
    isRepeated = true;
    report('duplicate-id', {
      severity: 'error',
      message: `data_flow_id "${entry.outline.id}" stands twice in ${file.path}, and DLT-META refuses the whole file. So nothing of it is converted.`,
      hint: 'Give every entry of a file an id of its own and import again.',
      at: idPlace(entry),
      related: [{ message: 'The id stands here first.', at: idPlace(first) }],
    });
  }
  return isRepeated;
}

/** Over several files an id may repeat, but DLT-META then merges the rows. */
function reportIdsAcrossFiles(files: readonly OnboardingFile[], report: ReportTopic): void {
  const seen = new Map<string, ListedEntry>();
  for (const entry of files.flatMap(({ entries }) => entries)) {
    if (entry.outline.id === undefined) continue;
    const first = seen.get(entry.outline.id);
    if (!first) seen.set(entry.outline.id, entry);
    else if (first.at.file !== entry.at.file) {
      report('duplicate-id-across-files', {
        message: `data_flow_id "${entry.outline.id}" stands in ${first.at.file} and in ${entry.at.file}. When both are onboarded into the same table, the later one replaces the earlier.`,
        hint: 'Both are converted, under ids of their own. Remove the entry that is out of date.',
        at: idPlace(entry),
        related: [{ message: 'The id stands here first.', at: idPlace(first) }],
      });
    }
  }
}

function reportStrangers({ file, document }: LegacyFile, report: ReportTopic): void {
  if (document.root.kind !== 'array') return;
  document.root.items.forEach((item, index) => {
    if (item.kind === 'object') return;
    const at = { file: file.path, path: `[${index}]`, source: item };
    report('not-an-entry', {
      severity: 'error',
      message: `Entry ${index + 1} of ${file.path} is not an object with keys, so it is not read.`,
      hint: 'The other entries are read as usual.',
      at: placeOf(at),
    });
    fateOfLeaves(item, { kind: 'decide', reason: 'It is not an entry.' });
  });
}

/** DLT-META knows two endings for YAML, and fails on one of them. */
function reportYamlEnding({ file }: LegacyFile, report: ReportTopic): void {
  if (!file.path.toLowerCase().endsWith('.yaml')) return;
  report('yaml-ending', {
    message: `${file.path} ends in .yaml. DLT-META overwrites such files with JSON and then refuses them. The conversion reads it as usual.`,
    hint: 'Name it .yml if you keep using it.',
    at: { file: file.path },
  });
}

function idPlace({ at }: ListedEntry): ReturnType<typeof placeOf> {
  const id = at.source.members.findLast(({ key }) => key === 'data_flow_id');
  if (!id) return placeOf(at);
  return placeOf({
    ...at,
    source: id.value,
    path: `${at.path === '' ? '' : `${at.path}.`}data_flow_id`,
  });
}
