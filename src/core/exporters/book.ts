/**
 * Keeps account of one export: where each field of the model went, which is not quite the same
 * there, and which could not go.
 */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Approximation, Loss, Trace } from './define.ts';

/** A field of the model that a written value comes from. */
export interface Origin {
  /** Empty: the pipeline itself. */
  readonly node: NodeId | '';
  readonly field: FieldPath;
}

export interface Book {
  readonly traces: ReadonlyMap<NodeId | '', readonly Trace[]>;
  readonly losses: ReadonlyMap<NodeId | '', readonly Loss[]>;
  readonly approximations: ReadonlyMap<NodeId | '', readonly Approximation[]>;
  /** The field stands at this place of a file. */
  trace(origin: Origin, file: string, path: FieldPath): void;
  /** The field has no place in the output, for this reason. */
  lose(origin: Origin, reason: string): void;
  /** As `lose`, for a field that nothing depends on there. */
  leaveOut(origin: Origin, reason: string): void;
  /** The field is written, and not quite the same there: the words say how. */
  approximate(origin: Origin, words: string): void;
}

/** @param node empty: the project itself */
export function at(node: NodeId | '', field: FieldPath): Origin {
  return { node, field };
}

/** One for each export. */
export function openBook(): Book {
  const traces = new Map<NodeId | '', Trace[]>();
  const losses = new Map<NodeId | '', Loss[]>();
  const approximations = new Map<NodeId | '', Approximation[]>();
  const shared = pathSharer();
  // Most traces follow one of the same node.
  let latest: { readonly node: NodeId | ''; readonly list: Trace[] } | undefined;
  return {
    traces,
    losses,
    approximations,
    trace({ node, field }, file, path) {
      if (latest?.node !== node) latest = { node, list: listOf(traces, node) };
      latest.list.push({ field: shared(field), file, path: shared(path) });
    },
    lose: ({ node, field }, reason) => listOf(losses, node).push({ field, reason }),
    leaveOut: ({ node, field }, reason) =>
      listOf(losses, node).push({ field, reason, isNeedless: true }),
    approximate: ({ node, field }, words) => listOf(approximations, node).push({ field, words }),
  };
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}

/**
 * Gives one array for equal short paths: there are hundreds of thousands of traces, which mostly
 * say the same few.
 */
function pathSharer(): (path: FieldPath) => FieldPath {
  const known = new Map<string, Map<string, FieldPath>>();
  return (path) => {
    const [first, second = ''] = path;
    if (first === undefined || path.length > 2 || (path.length === 2 && second === '')) return path;
    let inner = known.get(first);
    if (!inner) {
      inner = new Map();
      known.set(first, inner);
    }
    const same = inner.get(second);
    if (same) return same;
    inner.set(second, path);
    return path;
  };
}
