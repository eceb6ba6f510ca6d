/** What is known while an upload is opened, and the words for what cannot be read. */
import type { Finding, ReportTopic, Severity } from '#core/diagnostics.ts';
import type { SourceFile } from '../source-file.ts';
import { counted } from '../wording.ts';

export const mostFiles = 20_000;
export const mostBytes = 200_000_000;

export interface Opening {
  readonly report: ReportTopic;
  progress(done: number, total: number): void;
  readonly found: SourceFile[];
  /** Files and zips for which there was no room. */
  readonly tooMuch: string[];
  /** Files, and bytes in them, that count towards what an upload may hold. */
  files: number;
  bytes: number;
  /** Files and zips looked at so far, and known to come in all. */
  done: number;
  total: number;
}

const legacyEnding = /\.(json|ya?ml|template|ddl|sql|py)$/i;

/** Files that nobody meant to be read are only noted. */
function severityFor(path: string): Severity {
  return legacyEnding.test(path) ? 'warning' : 'info';
}

interface Words {
  readonly message: string;
  readonly hint?: string;
  readonly severity?: Severity;
}

function finding(path: string, words: Words): Finding {
  return { severity: severityFor(path), ...words, at: { file: path } };
}

/** Reports all files for which there was no room. */
export function reportTooMuch({ report, tooMuch }: Opening): void {
  const [first, ...more] = tooMuch;
  if (first === undefined) return;
  const files =
    more.length === 0 ? `${first} was` : `${first} and ${counted(more.length, 'more file')} were`;
  report('too-much', {
    severity: 'error',
    message: `${files} left out: an upload may hold 20,000 files and 200 MB, unpacked.`,
    hint: 'Upload the configs alone, without data files.',
    at: { file: first },
  });
}

/** Reports one file that is left out. */
export function leaveOut({ report }: Opening, topic: LeftOut, path: string, line?: number): void {
  report(topic, finding(path, wordsFor[topic](path, line)));
}

type LeftOut = keyof typeof wordsFor;

const othersAreFine = 'The other files are not affected.';

const wordsFor = {
  'binary-file': (path: string): Words => ({
    message: `${path} is not a text, so it was left out.`,
    hint: 'Configs are texts: JSON, YAML or SQL. If this was meant to be one, save it as UTF-8.',
  }),
  'empty-file': (path: string): Words => ({
    message: `${path} is empty, so it was left out.`,
    hint: 'It has 0 bytes. If it should hold something, check where it was copied from.',
  }),
  'not-utf-8': (path: string, line?: number): Words => ({
    message: `${path} is not UTF-8: line ${line} has a byte that fits no character.`,
    hint: `The file was left out. Save it as UTF-8 and upload it again. ${othersAreFine}`,
    severity: 'error',
  }),
  'other-archive': (path: string): Words => ({
    message: `${path} is an archive that cannot be opened here.`,
    hint: 'Unpack it and upload its folder, or pack it as a zip.',
    severity: 'warning',
  }),
  'damaged-zip': (path: string): Words => ({
    message: `${path} is not a zip that can be opened: its list of files is missing or damaged.`,
    hint: `It may not have been copied as a whole. ${othersAreFine}`,
    severity: 'error',
  }),
  'damaged-file': (path: string): Words => ({
    message: `${path} is damaged inside its zip and cannot be unpacked.`,
    hint: `Pack the zip again. ${othersAreFine}`,
    severity: 'error',
  }),
  'protected-zip': (path: string): Words => ({
    message: `${path} is protected by a password, so its protected files were left out.`,
    hint: 'Unpack it and upload its folder.',
    severity: 'error',
  }),
  'nested-zip': (path: string): Words => ({
    message: `${path} is a zip in a zip in a zip, which is not opened.`,
    hint: `Unpack it and upload its folder. ${othersAreFine}`,
    severity: 'warning',
  }),
  'unsafe-path': (path: string): Words => ({
    message: `The zip entry ${path} points outside the zip, so it was left out.`,
    hint: 'Paths in a zip must not begin with / or a drive letter, nor hold "..".',
    severity: 'warning',
  }),
} as const;
