/**
 * Says in `config.yml` what its keys are for, each once, where it first stands. Comments are made
 * anew with every export, so that a diff shows real changes alone.
 */
import type { EtlConfig, EtlTable } from '#core/etl-config/config-schema.ts';

const head = `# yaml-language-server: $schema=./config.schema.json
# The tables of this project, what they depend on, and when they are refreshed. Their rows are made in
# transformations/, one module for each. Every key is explained in docs/README.md.
`;

/** Above each part of the file. */
const parts: Readonly<Partial<Record<keyof EtlConfig, string>>> = {
  environments: `Values that differ by environment: \${name} anywhere below stands for one of them.`,
  defaults: 'What holds for every table that does not say otherwise.',
  tables: 'Layer by layer. The order has no meaning: depends_on says what comes first.',
  schedules: 'When tables are refreshed, and which: each schedule is a job.',
};

/** Behind each key of a row. */
const keys: Readonly<Record<keyof EtlTable, string>> = {
  name: 'unique in the file, whatever the letter case',
  layer: 'bronze, silver or gold',
  description: 'stands in the catalog as the comment of the table',
  owner: 'who is asked about the table',
  freshness_minutes: 'how old its rows may be',
  enabled: 'false leaves it out of every selection, and without a module',
  module: 'where its code is, if not transformations.<layer>.<name>',
  source: 'where the rows come from',
  depends_on: 'tables of this file that it reads',
  tags: 'words that runs choose tables by',
  mode: 'streaming: takes each new row once; batch: computed from all there is',
  schedule: 'a key of schedules; tables chosen by a tag of it need none',
  target: 'where it differs from the defaults',
  cdc: 'how changes are applied, and how much history is kept',
  quality: 'what a valid row meets, and what happens to others: warn, drop, fail or quarantine',
  columns: 'what is known of single columns',
  params: 'whatever its module wants to know',
};

/** @param printed the file as the printer of YAML gives it: one key or entry a line */
export function annotateConfig(printed: string): string {
  const told = new Set<string>();
  let part = '';
  const lines = printed.split('\n').map((line) => {
    const [, opened] = /^(\w+):/.exec(line) ?? [];
    if (opened !== undefined) {
      part = opened;
      return aboveOf(opened) + line;
    }
    if (part !== 'tables') return line;
    const [, dash, key] = /^ {2}( {2}|- )(\w+):/.exec(line) ?? [];
    const gap = dash === '- ' && told.size > 0 ? '\n' : '';
    if (key === undefined || !Object.hasOwn(keys, key) || told.has(key)) return gap + line;
    told.add(key);
    return `${gap}${line} # ${keys[key as keyof EtlTable]}`;
  });
  return head + lines.join('\n');
}

function aboveOf(part: string): string {
  if (part === 'version') return '';
  const words = Object.hasOwn(parts, part) ? parts[part as keyof EtlConfig] : undefined;
  return words === undefined ? '\n' : `\n# ${words}\n`;
}
