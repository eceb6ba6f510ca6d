/** Tells users of a project how its tests are run, and what they test. */
import { addToGroup } from '#core/model/group-by.ts';
import { listedFirst, oneLine } from '#core/text/wording.ts';
import type { GoldenRows } from './golden-rows.ts';
import type { TestedProject } from './tested-project.ts';
import { hasSamples } from './workable.ts';

/** @returns paragraphs of Markdown */
export function testSection(
  project: TestedProject,
  golden: GoldenRows | undefined,
): readonly string[] {
  return [
    '## Test it',
    '```sh\npip install -r requirements-dev.txt\npytest\n```',
    [
      '- Every module declares the tables, views, flows, sinks and rules that were designed (`tests/expected.json`). That takes nothing but pytest.',
      '- Files of configuration can be read and are complete in every environment, and no secret stands in any file.',
      golden && Object.keys(golden.tables).length > 0
        ? '- Tables have the rows that the design expects of them (`tests/golden.json`), worked out by Spark on this machine. Without pyspark or Java these tests are skipped.'
        : '- No test looks at rows: no table that can be worked out on one machine has sample rows.',
    ].join('\n'),
    ...(golden ? aboutRows(project, golden) : []),
  ];
}

/** What no test looks at, and why. */
function aboutRows(
  { pipeline, modules }: TestedProject,
  { tables, changes, copies, left_out: leftOut }: GoldenRows,
): readonly string[] {
  const plain = modules.flatMap(({ plan: { node } }) =>
    node.type === 'table' && !hasSamples(pipeline, node.id) ? [node.id] : [],
  );
  const lines = [
    ...together(leftOut).map(([reason, names]) => `- No test of ${listed(names)}. ${reason}`),
    ...(plain.length > 0 && Object.keys(tables).length > 0
      ? [`- No sample rows, and so no test of rows: ${listed(plain)}.`]
      : []),
    ...(Object.keys({ ...changes, ...copies }).length > 0
      ? ['- AUTO CDC is done by the platform; here a query gives the rows that it would.']
      : []),
    ...(Object.keys(tables).length > 0
      ? ['- Rows are worked out in one go. What a stream keeps from run to run is left to a run.']
      : []),
  ];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Tables by the reason that all of them have. */
function together(
  leftOut: Readonly<Record<string, string>>,
): readonly (readonly [string, Names])[] {
  const byReason = new Map<string, string[]>();
  for (const [name, reason] of Object.entries(leftOut)) {
    addToGroup(byReason, reason, name);
  }
  return [...byReason];
}

type Names = readonly string[];

const most = 12;

function listed(names: Names): string {
  return listedFirst(names.map(code), most);
}

/** Without marks that would end it. */
function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}
