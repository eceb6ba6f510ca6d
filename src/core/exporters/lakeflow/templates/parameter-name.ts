/** What a parameter of a template is called, after the place in the spec that it stands for. */
import { capitalised } from '#core/text/wording.ts';

/** What the key of an object adds to the names of what is in it. */
const prefixes: Readonly<Record<string, string>> = {
  sourceDetails: 'source',
  targetDetails: 'target',
  tableDetails: 'target',
  quarantineTargetDetails: 'quarantine',
  source: 'snapshot',
};

/** Keys that need no more than their own name, wherever they stand. */
const telling: ReadonlySet<string> = new Set([
  'sqlPath',
  'sqlStatement',
  'functionPath',
  'selectExp',
  'whereClause',
]);

/** @returns letters and digits, beginning with a letter: `sourcePath`, `targetComment`, `keys` */
export function parameterName(path: readonly string[]): string {
  const steps = path.filter((step) => !/^\d+$/.test(step));
  const last = camelCase(steps.at(-1) ?? '') || 'value';
  const container = steps.findLast((step, at) => at < steps.length - 1 && step in prefixes);
  const prefix = container === undefined || telling.has(last) ? '' : (prefixes[container] ?? '');
  if (prefix === '' || last.startsWith(prefix)) return startingWithLetter(last);
  return `${prefix}${capitalised(last)}`;
}

/** `sequence_by` as `sequenceBy`, `cloudFiles.schemaHints` as `cloudFilesSchemaHints`. */
function camelCase(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word, at) => (at === 0 ? word : capitalised(word))).join('');
}

function startingWithLetter(name: string): string {
  return /^[A-Za-z]/.test(name) ? name : `value${name}`;
}
