/** The words shown for values that are chosen from a few. */

const words: Readonly<Record<string, string>> = {
  '1': 'Type 1',
  '2': 'Type 2',
  flag: 'Mark them',
  table: 'Copy to a table',
  update_postimage: 'Updates',
  insert: 'Inserts',
  delete: 'Deletes',
  delta: 'Delta',
  'event-hubs': 'Event Hubs',
  'foreach-batch': 'Python function',
  csv: 'CSV',
  json: 'JSON',
  xml: 'XML',
  orc: 'ORC',
  binaryFile: 'Binary file',
};

/** `streaming-table` as `Streaming table`. */
export function wordsOf(value: string): string {
  const plain = value.replaceAll(/[-_]/g, ' ');
  return words[value] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
