/** What every target makes of a project: what it carries, what it approximates, and what it cannot. */
import type { JudgedField, Progress, TargetComparison, Verdict } from '#core/compiler.ts';
import type { Diagnostic } from '#core/diagnostics.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import type { Exporter, Written } from '#core/exporters/define.ts';
import { exporters } from '#core/exporters/index.ts';
import { targetOf } from '#core/exporters/targets.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { writeFor } from './compile-project.ts';
import { judgeSettings, settingsIn } from './judge-settings.ts';

/** @param output the options that are chosen for each target; its exporter has no say */
export function compareTargets(
  pipeline: Pipeline,
  output: OutputSettings,
  onProgress: (progress: Progress) => void,
): TargetComparison {
  const subjects = subjectsOf(pipeline);
  const judged = exporters.map((exporter, done) => {
    const step = `Writing for ${targetOf(exporter.id).title}`;
    onProgress({ step, done, total: exporters.length });
    return judgeTarget(exporter, subjects, { pipeline, output });
  });
  return {
    targets: judged.map(({ id, fileCount, verdicts }) => {
      return { id, fileCount, counts: countsOf(verdicts) };
    }),
    nodes: subjects.map(({ node }, place) => ({
      node,
      verdicts: Object.fromEntries(
        judged.flatMap(({ id, verdicts }) => {
          const verdict = verdicts[place];
          return verdict ? [[id, verdict]] : [];
        }),
      ),
    })),
  };
}

interface Subject {
  /** Empty: the project's own settings. */
  readonly node: NodeId | '';
  readonly settings: readonly FieldPath[];
}

function subjectsOf(pipeline: Pipeline): readonly Subject[] {
  const { nodes: _nodes, samples: _samples, name: _name, ...own } = pipeline;
  return [
    { node: '', settings: settingsIn(own) },
    ...nodesOf(pipeline).map(({ id, fields }) => ({ node: id, settings: settingsIn(fields) })),
  ];
}

interface Judged {
  readonly id: string;
  readonly fileCount: number;
  /** In the order of the subjects. */
  readonly verdicts: readonly Verdict[];
}

function judgeTarget(
  exporter: Exporter,
  subjects: readonly Subject[],
  { pipeline, output }: { readonly pipeline: Pipeline; readonly output: OutputSettings },
): Judged {
  const told: Diagnostic[] = [];
  const written = writeFor(exporter, pipeline, output, told);
  const refused = refusalsIn(told);
  const verdicts = subjects.map(({ node, settings }) =>
    judgeSettings(settings, {
      approximated: [...(written.approximations.get(node) ?? []), ...leftOutOf(node, written)],
      lost: lossesOf(node, written, refused),
    }),
  );
  return { id: exporter.id, fileCount: written.files.length, verdicts };
}

/** What an exporter reports as an error is not in what it writes, whether it books a loss or not. */
function refusalsIn(told: readonly Diagnostic[]): ReadonlyMap<NodeId | '', readonly JudgedField[]> {
  const refused = new Map<NodeId | '', JudgedField[]>();
  for (const { severity, message, at } of told) {
    if (severity !== 'error') continue;
    const { node = '', field = [] } = at.ref ?? {};
    const list = refused.get(node) ?? [];
    list.push({ field, words: message });
    refused.set(node, list);
  }
  return refused;
}

/** What is not written, and not missed either, is no loss to choose a target by. */
function leftOutOf(node: NodeId | '', { losses }: Written): readonly JudgedField[] {
  return (losses.get(node) ?? []).flatMap(({ field, reason, isNeedless }) =>
    isNeedless ? { field, words: `Left out. ${reason}` } : [],
  );
}

function lossesOf(
  node: NodeId | '',
  { losses }: Written,
  refused: ReadonlyMap<NodeId | '', readonly JudgedField[]>,
): readonly JudgedField[] {
  const booked = (losses.get(node) ?? [])
    .filter(({ isNeedless }) => !isNeedless)
    .map(({ field, reason }) => ({ field, words: reason }));
  const fields = new Set(booked.map(({ field }) => field.join('\n')));
  // A loss that is also reported says it better in its reason.
  const others = (refused.get(node) ?? []).filter(({ field }) => !fields.has(field.join('\n')));
  return [...booked, ...others];
}

function countsOf(verdicts: readonly Verdict[]): TargetComparison['targets'][number]['counts'] {
  const counts = { carried: 0, approximated: 0, lost: 0 };
  for (const { carried, approximated, lost } of verdicts) {
    counts.carried += carried;
    counts.approximated += approximated.length;
    counts.lost += lost.length;
  }
  return counts;
}
