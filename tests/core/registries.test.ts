import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commands } from '#core/commands/index.ts';
import { exporters } from '#core/exporters/index.ts';
import { graphFormats } from '#core/graph-formats/index.ts';
import { importers } from '#core/importers/index.ts';
import { ledgerFormats } from '#core/ledger-formats/index.ts';
import { nodeTypes } from '#core/node-types/index.ts';
import { profiles } from '#core/profiles/index.ts';
import { rules } from '#core/rules/index.ts';

/** What all entries share, the list of them, and what goes by the list. */
const notEntries = new Set(['define.ts', 'index.ts', 'check-rules.ts']);
/** What node types are made of, and what is known about their options. */
const besideNodeTypes =
  /^(?:flow|schema|table-parts|table-facts|table-migration|titles)\.ts$|^known-options\//;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(`src/core/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !notEntries.has(path))
    .filter((path) => folder !== 'node-types' || !besideNodeTypes.test(path))
    .map((path) => path.replace(/\.ts$/, ''));

/** A format has a folder, in which the file of its name is the entry. */
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(`src/core/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

it.each<readonly [string, readonly string[]]>([
  ['rules', rules.map(({ code }) => code)],
  ['node-types', Object.keys(nodeTypes)],
  ['commands', Object.keys(commands)],
  ['profiles', profiles.map(({ id }) => id)],
  ['graph-formats', graphFormats.map(({ id }) => id)],
  ['ledger-formats', ledgerFormats.map(({ id }) => id)],
])('every file in core/%s is listed under its own name, once', (folder, listed) => {
  expect([...listed].sort()).toEqual([...filesIn(folder)].sort());
});

it.each<readonly [string, readonly string[]]>([
  ['importers', importers.map(({ id }) => id)],
  ['exporters', exporters.map(({ id }) => id)],
])('every folder in core/%s is listed under its own name, once', (folder, listed) => {
  expect([...listed].sort()).toEqual([...foldersIn(folder)].sort());
  for (const id of listed) expect(filesIn(folder)).toContain(`${id}/${id}`);
});

it('every rule has a summary of one sentence', () => {
  for (const { code, summary } of rules) expect(summary, code).toMatch(/^[A-Z][^\n]*\.$/);
});

it('every rule has a test under its own name', () => {
  const tests = readdirSync('tests/core/rules', { recursive: true, encoding: 'utf8' });
  for (const { code } of rules) expect(tests).toContain(`${code}.test.ts`);
});
