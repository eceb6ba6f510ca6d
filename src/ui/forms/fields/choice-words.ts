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
  ok: 'OK',
  avg: 'Average',
  min: 'Minimum',
  max: 'Maximum',
  stddev: 'Standard deviation',
};

/** Symbols tell capital and small letters apart: mg is no Mg. */
const units: Readonly<Record<string, string>> = {
  mm: 'Millimetres (mm)',
  cm: 'Centimetres (cm)',
  m: 'Metres (m)',
  km: 'Kilometres (km)',
  in: 'Inches (in)',
  ft: 'Feet (ft)',
  yd: 'Yards (yd)',
  mi: 'Miles (mi)',
  mg: 'Milligrams (mg)',
  g: 'Grams (g)',
  kg: 'Kilograms (kg)',
  t: 'Tonnes (t)',
  oz: 'Ounces (oz)',
  lb: 'Pounds (lb)',
  ml: 'Millilitres (ml)',
  l: 'Litres (l)',
  gal: 'US gallons (gal)',
  s: 'Seconds (s)',
  min: 'Minutes (min)',
  h: 'Hours (h)',
  d: 'Days (d)',
  celsius: 'Degrees Celsius (°C)',
  fahrenheit: 'Degrees Fahrenheit (°F)',
  kelvin: 'Kelvin (K)',
};

/**
 * `streaming-table` as `Streaming table`.
 * @param values all that can be chosen; a choice of nothing but units is one of units
 * @returns what a value is called beside the others
 */
export function choiceWords(values: readonly string[]): (value: string) => string {
  const known = values.every((value) => Object.hasOwn(units, value)) ? units : words;
  return (value) => known[value] ?? capitalised(value.replaceAll(/[-_]/g, ' '));
}
