/** The rows of the comparison of output formats: layers, and in them the tables. Pure. */
import type { ComparedNode, TargetComparison, Verdict } from '#core/compiler.ts';
import { bandOf, bands, bandTitles, nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { formatCount } from '#core/text/wording.ts';
import type { TreeGridRow } from '../../../shared/tree-grid/tree-grid-types.ts';

/** What one format makes of a row: of a table, or of all tables below a heading. */
export type Counts = Readonly<Record<'carried' | 'approximated' | 'lost', number>>;

export interface ComparisonRow extends TreeGridRow {
  /** Absent: a heading. */
  readonly node?: NodeId | '';
  /** By target. */
  readonly counts: Readonly<Record<string, Counts>>;
}

interface ComparisonWish {
  readonly isOnlyLost: boolean;
  /** Keys of the headings that are closed. */
  readonly closed: ReadonlySet<string>;
  /** Key of the row whose details show. */
  readonly chosen: string | undefined;
}

/** The key of the row of the project's own settings. */
export const projectKey = 'project';

/** What is closed has no rows below it. */
export function comparisonRows(
  { nodes, targets }: TargetComparison,
  pipeline: Pipeline,
  { isOnlyLost, closed, chosen }: ComparisonWish,
): readonly ComparisonRow[] {
  const ids = targets.map(({ id }) => id);
  const shown = nodes.filter(({ verdicts }) => !isOnlyLost || losesIn(verdicts));
  const groups = groupsOf(shown, pipeline);
  return groups.flatMap(({ key, name, members }, index) => {
    const place = { level: 1, position: index + 1, siblings: groups.length };
    if (key === projectKey) {
      const counts = sumOf(members, ids);
      return { key, name, node: '' as const, ...place, counts, isSelected: key === chosen };
    }
    const heading = { key, name, ...place, isOpen: !closed.has(key), counts: sumOf(members, ids) };
    if (!heading.isOpen) return [heading];
    return [
      heading,
      ...members.map(
        (member, at): ComparisonRow => ({
          key: member.node,
          name: nodeOf(pipeline, member.node)?.name ?? member.node,
          node: member.node,
          ...{ level: 2, position: at + 1, siblings: members.length },
          counts: sumOf([member], ids),
          isSelected: member.node === chosen,
        }),
      ),
    ];
  });
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly members: readonly ComparedNode[];
}

function groupsOf(nodes: readonly ComparedNode[], pipeline: Pipeline): readonly Group[] {
  const own = nodes.filter(({ node }) => node === '');
  const project = { key: projectKey, name: 'Project settings', members: own };
  const known = nodes
    .flatMap((compared) => {
      const found = nodeOf(pipeline, compared.node);
      return found ? [{ compared, found }] : [];
    })
    .toSorted((a, b) => compareNames(a.found.name, b.found.name));
  const ofBands = bands.map((band) => ({
    ...{ key: band, name: bandTitles[band] },
    members: known.flatMap(({ compared, found }) => (bandOf(found) === band ? [compared] : [])),
  }));
  return [project, ...ofBands].filter(({ members }) => members.length > 0);
}

function losesIn(verdicts: ComparedNode['verdicts']): boolean {
  return Object.values(verdicts).some(({ lost }) => lost.length > 0);
}

function sumOf(
  members: readonly ComparedNode[],
  ids: readonly string[],
): Readonly<Record<string, Counts>> {
  return Object.fromEntries(
    ids.map((id) => {
      const sum = { carried: 0, approximated: 0, lost: 0 };
      for (const { verdicts } of members) {
        const verdict: Verdict | undefined = verdicts[id];
        sum.carried += verdict?.carried ?? 0;
        sum.approximated += verdict?.approximated.length ?? 0;
        sum.lost += verdict?.lost.length ?? 0;
      }
      return [id, sum];
    }),
  );
}

/** What a format makes of the settings of something, in words: "2 lost, 1 approximated". */
export function countsWords({ carried, approximated, lost }: Counts): string {
  if (approximated === 0 && lost === 0) {
    return carried === 0 ? 'Nothing to carry' : `All ${formatCount(carried)} carried`;
  }
  const words = [
    ...(lost > 0 ? [`${formatCount(lost)} lost`] : []),
    ...(approximated > 0 ? [`${formatCount(approximated)} approximated`] : []),
  ];
  return words.join(', ');
}
