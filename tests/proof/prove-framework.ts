/**
 * Runs bundles through the Lakeflow Framework itself, as far as that goes without Databricks: it
 * reads the specs and declares tables and flows, and those are made of sample rows.
 *
 * The framework is no package: `LAKEFLOW_FRAMEWORK` names a checkout of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { lakeflow } from '#core/exporters/lakeflow/lakeflow.ts';
import { nodesOf, tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { resolve } from '#core/model/variables.ts';
import { templates } from '#core/templates/index.ts';
import { importedDesign } from '../support/imported-design.ts';
import { writeDesign } from '../support/write-design.ts';
import { difference } from './compare.ts';
import { environmentOf, type InstalledSpark, programOf } from './installed-spark.ts';
import { sumOf, type Verdict } from './print-table.ts';

/** Templates whose functions are their users' to write. */
const unfinished = ['python-functions'];

const specFormats = ['json', 'yaml'] as const;

interface Asked {
  readonly title: string;
  readonly bundle: string;
  readonly environment: string;
  readonly sources: readonly object[];
  /** The rows that have to be in a table, by its full name. */
  readonly expected: Readonly<Record<string, readonly SampleRow[]>>;
}

type Found =
  | { readonly rows: readonly SampleRow[] }
  | { readonly left_out: string }
  | { readonly error: string };

interface Answer {
  readonly pipelines: number;
  /** What the framework says of pipelines it does not take. */
  readonly refused: readonly string[];
  readonly tables: Readonly<Record<string, Found>>;
}

/** @returns a row for each notation of specs; none: there is no checkout */
export function proveFramework(installed: InstalledSpark, home: string): readonly Verdict[] {
  const checkout = process.env.LAKEFLOW_FRAMEWORK;
  if (checkout === undefined) {
    process.stdout.write(
      'LAKEFLOW_FRAMEWORK names no checkout of the framework: no bundle was run through it.\n',
    );
    return [];
  }
  rmSync(home, { recursive: true, force: true });
  return specFormats.map((specFormat) => {
    const began = Date.now();
    const asked = [...designs()].map(([title, design]) => {
      const bundle = join(home, specFormat, title);
      // In YAML equal specs are folded, so that templates are read as well.
      const specTemplates = specFormat === 'yaml' ? 'yes' : 'no';
      for (const { path, text } of writeDesign(lakeflow, design, { specFormat, specTemplates })
        .files) {
        mkdirSync(dirname(join(bundle, path)), { recursive: true });
        writeFileSync(join(bundle, path), text);
      }
      return questionOf(title, design, bundle);
    });
    const answers = answersOf(installed, resolvePath(checkout), asked);
    const judged = asked.map((one, index) => judge(one, answers[index]));
    for (const trouble of judged.flatMap(({ troubles }) => troubles)) {
      process.stdout.write(`${trouble}\n`);
    }
    return {
      project: `${asked.length} bundles, ${specFormat.toUpperCase()}`,
      run: 'Lakeflow Framework',
      tables: sumOf(asked, ({ expected }) => Object.keys(expected).length),
      rowsIn: 0,
      rowsOut: sumOf(judged, ({ rows }) => rows),
      seconds: Math.round((Date.now() - began) / 1000),
      passed: sumOf(judged, ({ passed }) => passed),
      failed: sumOf(judged, ({ troubles }) => troubles.length),
      words: `${sumOf(answers, ({ pipelines }) => pipelines)} pipelines are declared, rows as expected; ${sumOf(judged, ({ leftOut }) => leftOut)} tables are Databricks' alone`,
    };
  });
}

function designs(): ReadonlyMap<string, Pipeline> {
  const prefix = 'dlt-meta-to-lakeflow-';
  const legacy = readdirSync(join('tests', 'golden', 'cases'))
    .filter((name) => name.startsWith(prefix))
    .map((name): [string, Pipeline] => {
      const title = name.slice(prefix.length);
      return [`legacy-${title}`, importedDesign(title)];
    });
  const gallery = Object.entries(templates).filter(([id]) => !unfinished.includes(id));
  return new Map([...gallery.map(([id, build]): [string, Pipeline] => [id, build()]), ...legacy]);
}

function questionOf(title: string, design: Pipeline, bundle: string): Asked {
  const [environment = ''] = design.environments;
  const samples: Readonly<Record<string, readonly SampleRow[]>> = design.samples ?? {};
  const filled = (text: string): string => resolve(text, design.variables, environment);
  const sources = nodesOf(design).flatMap((node) => {
    const rows = samples[node.id];
    const place = placeOf(node);
    return rows && place ? [{ ...place, at: filled(place.at), rows }] : [];
  });
  const expected = tablesOf(design).flatMap((table): [string, readonly SampleRow[]][] => {
    const rows = samples[table.id];
    const name = filled(fullNameOf(table)).toLowerCase();
    return rows && table.fields.kind !== 'temporary-view' ? [[name, rows]] : [];
  });
  return { title, bundle, environment, sources, expected: Object.fromEntries(expected) };
}

function fullNameOf({ name, fields }: NodeOf<'table'> | NodeOf<'delta-table'>): string {
  return fields.database === undefined ? name : `${fields.database}.${name}`;
}

/** Where the framework looks for the rows of a source. */
function placeOf(
  node: PipelineNode,
): { readonly kind: string; readonly at: string; readonly schema?: object } | undefined {
  switch (node.type) {
    case 'cloud-files':
    case 'batch-files': {
      const { path, schema } = node.fields;
      return { kind: 'files', at: path, ...(schema && { schema }) };
    }
    case 'kafka':
      return { kind: 'topic', at: node.fields.options.subscribe ?? '' };
    case 'event-hubs':
      return { kind: 'topic', at: node.fields.hub };
    case 'delta-table':
      return { kind: 'table', at: fullNameOf(node) };
    default:
      return undefined;
  }
}

function answersOf(
  installed: InstalledSpark,
  checkout: string,
  asked: readonly Asked[],
): readonly Answer[] {
  const lines = asked.map(({ expected, bundle, ...one }) =>
    JSON.stringify({ ...one, bundle: resolvePath(bundle), tables: Object.keys(expected) }),
  );
  const { stdout, stderr } = spawnSync(
    programOf(installed, 'python'),
    [join('tests', 'proof', 'framework', 'run_bundles.py'), checkout],
    {
      input: lines.map((line) => `${line}\n`).join(''),
      env: environmentOf(installed),
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  );
  const answers = stdout.split('\n').filter((line) => line.startsWith('{'));
  if (answers.length < asked.length) process.stdout.write(`${stderr.slice(-3000)}\n`);
  // The program answers every line so.
  return answers.map((line) => JSON.parse(line) as Answer);
}

interface Judged {
  readonly passed: number;
  readonly rows: number;
  readonly leftOut: number;
  readonly troubles: readonly string[];
}

function judge({ title, expected }: Asked, answer: Answer | undefined): Judged {
  if (!answer) {
    return { passed: 0, rows: 0, leftOut: 0, troubles: [`${title}: it gave no answer`] };
  }
  const troubles = answer.refused.map((words) => `${title}: ${words}`);
  let [passed, rows, leftOut] = [answer.pipelines - answer.refused.length, 0, 0];
  for (const [name, wanted] of Object.entries(expected)) {
    const found = answer.tables[name];
    if (found && 'left_out' in found) leftOut += 1;
    else if (!found || 'error' in found) troubles.push(`${title}: ${name}: ${found?.error}`);
    else {
      const words = difference(wanted, found.rows);
      if (words !== undefined) troubles.push(`${title}: ${name}:\n${words}`);
      else passed += 1;
      rows += found.rows.length;
    }
  }
  return { passed, rows, leftOut, troubles };
}
