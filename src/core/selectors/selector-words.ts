/** The words that may stand before a colon in a search, such as `layer:silver`. */
import type { Severity } from '#core/diagnostics.ts';
import { type Accepted, acceptanceOf, awaitsReview } from '#core/editing/acceptance.ts';
import { jobsOf, selectedTables } from '#core/jobs/pipeline-plan.ts';
import { bandOf, bands, edgesFrom, nodesOf } from '#core/model/graph.ts';
import { addToGroup } from '#core/model/group-by.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { nodeTypeTitles } from '#core/node-types/titles.ts';

/** What the search needs to know of a problem. */
export interface KnownProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly node?: NodeId;
}

export interface SearchedProject {
  readonly pipeline: Pipeline;
  readonly problems: readonly KnownProblem[];
  readonly accepted?: Accepted;
}

export type SelectorWord =
  | 'name'
  | 'layer'
  | 'type'
  | 'kind'
  | 'group'
  | 'source'
  | 'tag'
  | 'job'
  | 'problem'
  | 'accepted';

export interface SelectorWordDefinition {
  /** Said beside the word in completion and in help. */
  readonly title: string;
  readonly example: string;
  /** All values there are; anything else is a mistake. Absent: they depend on the project. */
  readonly values?: readonly string[];
  /** Ready to tell what each node has under the word. */
  valuesIn(project: SearchedProject): (node: PipelineNode) => readonly string[];
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export const selectorWords: Readonly<Record<SelectorWord, SelectorWordDefinition>> = {
  name: {
    title: 'Only the name, not what the table reads',
    example: 'name:orders',
    valuesIn: () => (node) => [node.name],
  },
  layer: {
    title: 'In a layer',
    example: 'layer:silver',
    values: bands,
    valuesIn: () => (node) => [bandOf(node)],
  },
  type: {
    title: 'What it is: table, sink or a kind of source',
    example: 'type:kafka',
    values: Object.keys(nodeTypeTitles),
    valuesIn: () => (node) => [node.type],
  },
  kind: {
    title: 'Kind of table, or format of a sink',
    example: 'kind:materialized-view',
    valuesIn: () => kindsOf,
  },
  group: {
    title: 'In a data flow group',
    example: 'group:retail',
    valuesIn:
      ({ pipeline }) =>
      (node) =>
        belongings(pipeline).get(node.id)?.groups ?? [],
  },
  source: {
    title: 'Of a source system',
    example: 'source:erp',
    valuesIn:
      ({ pipeline }) =>
      (node) =>
        belongings(pipeline).get(node.id)?.systems ?? [],
  },
  tag: {
    title: 'Tag: its own, a data flow group, a tag of an expectation, or the property “tags”',
    example: 'tag:daily',
    valuesIn: () => tagsOf,
  },
  job: {
    title: 'Refreshed by a job',
    example: 'job:daily',
    valuesIn: ({ pipeline }) => {
      const refreshed = jobsByTable(pipeline);
      return ({ id }) => refreshed.get(id) ?? [];
    },
  },
  problem: {
    title: 'Severity of a problem, or the name of its check',
    example: 'problem:error',
    valuesIn: problemsByNode,
  },
  accepted: {
    title: 'Accepted: yes or no; or changed since',
    example: 'accepted:no',
    values: ['yes', 'no', 'changed'],
    valuesIn:
      ({ accepted }) =>
      (node) => {
        const is = acceptanceOf(accepted, node);
        if (is === 'no' && !awaitsReview(node)) return [];
        return is === 'changed' ? ['no', is] : [is];
      },
  },
};

/** Words are lower case; `constructor` is none. */
export function isSelectorWord(word: string): word is SelectorWord {
  return Object.hasOwn(selectorWords, word);
}

function kindsOf(node: PipelineNode): readonly string[] {
  if (node.type === 'table') return [node.fields.kind];
  return node.type === 'sink' ? [node.fields.format] : [];
}

function tagsOf({ fields }: PipelineNode): readonly string[] {
  const group = 'group' in fields ? [fields.group] : [];
  const own = 'tags' in fields ? (fields.tags ?? []) : [];
  if (!('expectations' in fields || 'properties' in fields)) return [...group, ...own];
  const written = [fields.properties?.tags, fields.properties?.tag];
  return [
    ...group,
    ...own,
    ...(fields.expectations ?? []).flatMap(({ tag }) => tag ?? []),
    ...written.flatMap((tags) => tags?.split(',').map((tag) => tag.trim()) ?? []),
  ];
}

const jobsByTable = remember((pipeline: Pipeline): ReadonlyMap<NodeId, readonly string[]> => {
  const names = new Map<NodeId, string[]>();
  for (const [name, { selection }] of jobsOf(pipeline)) {
    for (const id of selectedTables(pipeline, selection)) {
      addToGroup(names, id, name);
    }
  }
  return names;
});

interface Belongings {
  readonly groups: readonly string[];
  readonly systems: readonly string[];
}

/** A source has no group and no source system of its own: it has those of what reads it. */
const belongings = remember((pipeline: Pipeline): ReadonlyMap<NodeId, Belongings> => {
  const readers = edgesFrom(pipeline);
  return new Map(
    nodesOf(pipeline).map((node) => {
      const owners =
        bandOf(node) === 'sources'
          ? (readers.get(node.id) ?? []).map(({ reader }) => reader)
          : [node];
      return [
        node.id,
        {
          groups: distinct(owners.map(({ fields }) => 'group' in fields && fields.group)),
          systems: distinct(
            owners.map(({ fields }) => 'sourceSystem' in fields && fields.sourceSystem),
          ),
        },
      ];
    }),
  );
});

function distinct(values: readonly (string | false | undefined)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value || []))];
}

const noProblem = ['none'];

/** The severities and checks of a node's problems; `any` for every node that has one. */
function problemsByNode({ problems }: SearchedProject) {
  const byNode = new Map<NodeId, Set<string>>();
  for (const { node, severity, code } of problems) {
    if (node === undefined) continue;
    const words = byNode.get(node) ?? new Set(['any']);
    byNode.set(node, words.add(severityWords[severity]).add(code));
  }
  return ({ id }: PipelineNode): readonly string[] => {
    const words = byNode.get(id);
    return words ? [...words] : noProblem;
  };
}
