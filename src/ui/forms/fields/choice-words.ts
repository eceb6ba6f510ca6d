/** The words shown for values that are chosen from a few. */

import { capitalised } from '#core/text/wording.ts';

const words: Readonly<Record<string, string>> = {
  '1': 'Type 1',
  '2': 'Type 2',
  flag: 'Mark them',
  table: 'Copy to a table',
  update_postimage: 'Updates',
  insert: 'Inserts',
  delete: 'Deletes',
  delta: 'Delta',
  uc: 'Unity Catalog',
  hms: 'Hive metastore',
  'event-hubs': 'Event Hubs',
  'foreach-batch': 'Python function',
  csv: 'CSV',
  sql: 'SQL',
  json: 'JSON',
  xml: 'XML',
  orc: 'ORC',
  binaryFile: 'Binary file',
  dms: 'AWS DMS',
  goldengate: 'GoldenGate',
  'change-feed': 'Delta change feed',
  'alpha-2': 'Two letters',
  'alpha-3': 'Three letters',
  'sha2-256': 'SHA-256',
  'sha2-512': 'SHA-512',
  sha2: 'SHA-256 text',
  xxhash64: 'xxhash64 number',
  'last-four': 'Last four',
  'first-letter': 'First letter',
  email: 'E-mail domain',
};

/** `streaming-table` as `Streaming table`. */
export function wordsOf(value: string): string {
  const plain = value.replaceAll(/[-_]/g, ' ');
  return words[value] ?? capitalised(plain);
}
