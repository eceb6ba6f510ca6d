/** Says what keeps a source from being read at all, before anything of it is taken. */
import type { Finding } from '#core/diagnostics.ts';
import { listed } from '#core/text/wording.ts';
import { holds, type ObjectReader, peekNames } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { nearest } from '../reading/unknown-keys.ts';
import { type SourceFormat, sourceFormatOf, sourceFormats } from './source-format.ts';

export interface SourceSubject {
  readonly format: Read<string>;
  readonly details: ObjectReader;
  /** For messages: "append flow customers_eu of the bronze table customers". */
  readonly title: string;
  /** An append flow is left out when its source is not whole; a table stays, to be completed. */
  readonly isAppendFlow: boolean;
}

export interface SourceFault {
  readonly topic: string;
  readonly finding: Finding;
}

/** Undefined: the source can be read, if not always as a whole. */
export function sourceFaultOf(subject: SourceSubject): SourceFault | undefined {
  const name = sourceFormatOf(subject.format.value);
  if (!name || (subject.isAppendFlow && name === 'snapshot')) return unknownFormat(subject);
  const missing = missingKeys(name, subject.details);
  if (missing.length === 0) return undefined;
  const { title, details } = subject;
  return {
    topic: 'missing-key',
    finding: {
      severity: 'error',
      message: `The ${title} lacks ${listed(missing)} in source_details, so it is left out.`,
      hint: 'Without that its source cannot be found. Add it and import again.',
      at: placeOf(details),
    },
  };
}

function missingKeys(name: SourceFormat, details: ObjectReader): readonly string[] {
  const table = ['source_database', 'source_table'].filter((key) => !holds(details, key));
  if (name === 'delta') return table;
  if (name !== 'snapshot') return [];
  const [format] = peekNames(details, 'snapshot_format');
  if (format === undefined || format.trim() === '') return ['snapshot_format'];
  return format.trim().toLowerCase() === 'delta' ? table : [];
}

function unknownFormat({ format, title, isAppendFlow }: SourceSubject): SourceFault {
  const names = sourceFormats.filter((name) => !(isAppendFlow && name === 'snapshot'));
  const meant = nearest(format.value, names);
  return {
    topic: 'unknown-source-format',
    finding: {
      severity: 'error',
      message: `The ${title} has the source format "${format.value}", which DLT-META does not support here, so it is left out.`,
      hint: meant === undefined ? `Use one of ${listed(names)}.` : `Did you mean "${meant}"?`,
      at: placeOf(format),
    },
  };
}
