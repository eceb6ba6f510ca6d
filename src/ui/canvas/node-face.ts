/** What a node shows of itself on the canvas, whether it is painted or an element. */
import { CircleDashed, Layers2, type LucideIcon } from 'lucide-react';
import type { Checked } from '#core/compiler.ts';
import { type ConversionState, conversionState } from '#core/migration/conversion-state.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { quarantineTable } from '#core/model/quarantine-table.ts';
import { resolve } from '#core/model/variables.ts';
import { counted } from '#core/text/wording.ts';
import type { Chip } from './node-views/define.ts';
import { viewOf } from './node-views/index.ts';
import type { ProblemMark, ProblemMarks } from './problem-marks.ts';
import type { GroupStop, SceneNode } from './scene/scene.ts';

type NodeState = 'complete' | 'unfinished' | 'ghost' | 'group';

export interface NodeFace {
  readonly title: string;
  /** Second line: catalog and schema, or a path. */
  readonly place: string | undefined;
  readonly chips: readonly Chip[];
  readonly mark: ProblemMark | undefined;
  readonly icon: LucideIcon;
  readonly state: NodeState;
  /** Name of the table that bad rows are kept in; absent: none. */
  readonly quarantine: string | undefined;
  /** Absent: it was not made from legacy keys. */
  readonly conversion: ConversionState | undefined;
}

/** What the faces of all nodes depend on. */
export interface Shown {
  readonly pipeline: Pipeline;
  readonly environment: string;
  readonly marks: ProblemMarks;
  readonly ledgerByNode: Checked['ledgerByNode'] | undefined;
  readonly folders?: Checked['folders'];
}

export type FaceOf = (node: SceneNode) => NodeFace;

/** Each face is worked out when it is first needed: of many nodes, few are in sight. */
export function createFaces(shown: Shown): FaceOf {
  const known = new Map<string, { readonly of: SceneNode; readonly face: NodeFace }>();
  return (node) => {
    const found = known.get(node.id);
    // A node that only stands elsewhere still looks the same.
    const isSame = found?.of.node === node.node && found?.of.group === node.group;
    if (found && isSame) return found.face;
    const face = faceOf(node, shown);
    known.set(node.id, { of: node, face });
    return face;
  };
}

function faceOf({ id, node, group }: SceneNode, shown: Shown): NodeFace {
  if (group) return groupFace(group, shown.marks);
  return node ? nodeFace(node, shown) : ghostFace(id);
}

function nodeFace(
  node: PipelineNode,
  { pipeline, environment, marks, ledgerByNode }: Shown,
): NodeFace {
  const { icon, place, chips } = viewOf(node);
  const quarantine = quarantineName(node);
  const isLoose = isUnfinished(node);
  const text = (written: string): string => resolve(written, pipeline.variables, environment);
  return {
    title: text(node.name),
    place: place === undefined ? undefined : text(place),
    chips: isLoose ? [needsSource, ...chips] : chips,
    mark: marks.get(node.id),
    icon,
    state: isLoose ? 'unfinished' : 'complete',
    quarantine: quarantine === undefined ? undefined : text(quarantine),
    conversion: conversionState(ledgerByNode?.[node.id]),
  };
}

const needsSource: Chip = { text: 'needs a source', tone: 'warning' };

/** A table or a sink that nothing flows into yet. */
export function isUnfinished(node: PipelineNode): boolean {
  const reads = node.type === 'table' || node.type === 'sink';
  return reads && Object.keys(flowsOf(node)).length === 0;
}

/** Of the table its bad rows go to; may hold tokens. Absent: they go to none. */
export function quarantineName(node: PipelineNode): string | undefined {
  return node.type === 'table' ? quarantineTable(node)?.name : undefined;
}

const nothing = { chips: [], mark: undefined, quarantine: undefined, conversion: undefined };

/** The name of what is missing, from the id that flows read it by. */
export function ghostName(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function ghostFace(id: string): NodeFace {
  const place = 'not in this project';
  return { ...nothing, title: ghostName(id), place, icon: CircleDashed, state: 'ghost' };
}

function groupFace({ title, count, members, what }: GroupStop, marks: ProblemMarks): NodeFace {
  const place = counted(count, what);
  const found = members.flatMap((id) => marks.get(id) ?? []);
  const sum = (of: (mark: ProblemMark) => number): number =>
    found.reduce((total, mark) => total + of(mark), 0);
  const mark = { errors: sum(({ errors }) => errors), warnings: sum(({ warnings }) => warnings) };
  const face = { ...nothing, title, place, icon: Layers2, state: 'group' as const };
  return found.length > 0 ? { ...face, mark } : face;
}
