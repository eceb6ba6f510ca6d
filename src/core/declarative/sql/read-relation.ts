/** What SQL reads an input by: the name of a table, a call, or a query. */
import type { Input, Options, Read } from '../plan.ts';
import type { Relation } from './layout.ts';
import { type Said, type SqlScope, said, unsayable } from './sql-scope.ts';

type ReadOf<Kind extends Read['kind']> = Extract<Read, { readonly kind: Kind }>;
type Mode = Input['mode'];

/** What reading takes of a scope. */
type ReadScope = Pick<SqlScope, 'pipeline' | 'words'>;

/** @returns the reason where SQL cannot say the input, such as a table of another database */
export function readRelation(scope: ReadScope, { read, mode }: Input): Said<Relation> {
  switch (read.kind) {
    case 'table':
      return tableRelation(scope, read, mode);
    case 'files':
      return filesRelation(scope, read, mode);
    case 'connector':
      if (read.format === 'jdbc') return unsayable('SQL reads no other database over JDBC');
      return kafkaRelation(scope, read.options, mode);
    case 'function':
      return unsayable('a Python function gives the rows');
    case 'statement':
      return said({ text: scope.words.authored(read.query), isQuery: true });
    default:
      return read satisfies never;
  }
}

function tableRelation({ words }: ReadScope, read: ReadOf<'table'>, mode: Mode): Said<Relation> {
  if (read.options.readChangeFeed) return unsayable('SQL streams no change feed of a table');
  const [option] = Object.keys(read.options);
  if (option !== undefined) return unsayable(`SQL reads tables without options such as ${option}`);
  const name = words.path(read.name);
  return said({ text: mode === 'stream' ? `STREAM(${name})` : name, isQuery: false });
}

const loaderPrefix = 'cloudFiles.';
/** Options of Auto Loader that the function knows too, by their name without the prefix. */
const sharedOptions: ReadonlySet<string> = new Set([
  'allowOverwrites',
  'format',
  'includeExistingFiles',
  'inferColumnTypes',
  'maxBytesPerTrigger',
  'maxFilesPerTrigger',
  'partitionColumns',
  'rescuedDataColumn',
  'schemaEvolutionMode',
  'schemaHints',
]);

function filesRelation(scope: ReadScope, read: ReadOf<'files'>, mode: Mode): Said<Relation> {
  const { words } = scope;
  const named: (readonly [string, string])[] = [];
  if (read.format !== 'cloudFiles') named.push(['format', words.text(read.format)]);
  for (const [key, value] of Object.entries(read.options)) {
    const isOfLoader = key.startsWith(loaderPrefix);
    const name = isOfLoader ? key.slice(loaderPrefix.length) : key;
    if (isOfLoader && !sharedOptions.has(name)) {
      return unsayable(`read_files of SQL does not know the option ${key}`);
    }
    if (hasSecret(value)) return unsayable('options of read_files hold no secrets');
    named.push([name, words.text(value)]);
  }
  if (read.schema !== undefined) named.push(['schema', words.text(read.schema)]);
  return said(called(scope, { name: 'read_files', first: [words.text(read.path)], named, mode }));
}

/** What the function calls options that it has a name of its own for. */
const kafkaNames: Readonly<Record<string, string>> = {
  'kafka.bootstrap.servers': 'bootstrapServers',
};

function kafkaRelation(scope: ReadScope, options: Options, mode: Mode): Said<Relation> {
  const named: (readonly [string, string])[] = [];
  for (const [key, value] of Object.entries(options)) {
    const text = withSecrets(scope, value);
    if (text === undefined) return unsayable('it uses a secret that nothing is known of');
    named.push([kafkaNames[key] ?? key, text]);
  }
  return said(called(scope, { name: 'read_kafka', first: [], named, mode }));
}

const secret = /\$\{secret\.([^{}]+)\}/;

function hasSecret(value: string): boolean {
  return secret.test(value);
}

/** A value as a text, with calls that fetch the secrets in it. */
function withSecrets({ words, pipeline }: ReadScope, value: string): string | undefined {
  // Texts stand at even places, aliases between them.
  const parts = value.split(secret).map((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [words.text(part)];
    const known = Object.hasOwn(pipeline.secrets, part) ? pipeline.secrets[part] : undefined;
    return known && [`secret(${words.text(known.scope)}, ${words.text(known.key)})`];
  });
  if (parts.includes(undefined)) return undefined;
  const texts = parts.flatMap((part) => part ?? []);
  if (texts.length < 2) return texts[0] ?? words.text('');
  return `concat(\n${texts.map((text) => `  ${text}`).join(',\n')}\n)`;
}

interface Call {
  readonly name: string;
  readonly first: readonly string[];
  readonly named: readonly (readonly [key: string, value: string])[];
  readonly mode: Mode;
}

function called({ words }: ReadScope, { name, first, named, mode }: Call): Relation {
  const list = [...first, ...named.map(([key, value]) => `${words.name(key)} => ${value}`)];
  const lines = list.map((one) => `  ${one.replaceAll('\n', '\n  ')}`).join(',\n');
  const call = list.length < 2 ? `${name}(${list.join()})` : `${name}(\n${lines}\n)`;
  return { text: mode === 'stream' ? `STREAM ${call}` : call, isQuery: false };
}
