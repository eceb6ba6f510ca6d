/** The settings of a project as YAML text: its name, environments, variables, secrets and output. */
import type { OutputSettings } from '#core/editing/document.ts';
import { type Target, targets } from '#core/exporters/targets.ts';
import { job } from '#core/jobs/job.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { sampleRows } from '#core/model/samples.ts';
import { z } from '#core/model/zod.ts';
import { resource } from '#core/resources/resource.ts';
import { type NotationFinding, reporterInto } from './finding.ts';
import { followText } from './follow-text.ts';
import { inSchemaOrder } from './in-schema-order.ts';
import type { Members } from './notated.ts';
import { printMembers } from './print-value.ts';
import { readFields } from './read-fields.ts';
import { readTree } from './read-nodes.ts';

export interface ProjectSettings {
  readonly settings: Omit<Pipeline, 'nodes'>;
  readonly output: OutputSettings;
}

const ids = targets.map(({ id }) => id);

/** The options of each target, with the choices they have. */
const options = z.object(
  Object.fromEntries(targets.map((target) => [target.id, choicesSchema(target).optional()])),
);

function choicesSchema({ options: known }: Target) {
  const choices = known.map(
    ({ id, choices }) => [id, z.enum(choices.map(({ value }) => value)).optional()] as const,
  );
  return z.object(Object.fromEntries(choices));
}

const settingsFields = z.object({
  name: z.string(),
  environments: z.array(z.string()),
  variables: z.record(z.string(), z.record(z.string(), z.string())),
  secrets: z.record(z.string(), z.object({ scope: z.string(), key: z.string() })),
  jobs: z.record(z.string(), job).optional(),
  resources: z.record(z.string(), resource).optional(),
  samples: sampleRows.optional(),
  output: z.object({ exporter: z.enum(ids), options: options.optional() }),
});

const defaults: Members = { environments: ['dev'], variables: {}, secrets: {} };

const form = {
  schema: settingsFields,
  owner: 'project',
  otherKeys: [],
  defaultOf: (key: string) => (Object.hasOwn(defaults, key) ? defaults[key] : undefined),
};

/** @param authored as for `printNode` */
export function printSettings(project: ProjectSettings, authored?: string): string {
  const members = { ...project.settings, output: project.output };
  if (authored === undefined) return printMembers(inOrder(members), '');
  return followText(authored, inOrder(members), (text) => {
    const { project: read, findings } = readSettings(text);
    return { members: read && inOrder({ ...read.settings, output: read.output }), findings };
  });
}

export interface ReadSettings {
  /** Absent: the text cannot be read, and the findings say why. */
  readonly project: ProjectSettings | undefined;
  readonly findings: readonly NotationFinding[];
}

/** @returns `project` is absent where the findings say what cannot be read */
export function readSettings(text: string): ReadSettings {
  const findings: NotationFinding[] = [];
  const report = reporterInto(text, findings);
  const root = readTree(text, report);
  if (root && root.kind !== 'object') {
    const message = 'The settings of a project are a set of keys with values.';
    report({
      code: 'wrong-value',
      severity: 'error',
      message,
      path: [],
      start: 0,
      end: text.length,
    });
  }
  const fields = root?.kind === 'object' ? readFields(text, root, form, report) : undefined;
  if (!fields) return { project: undefined, findings };
  // The schema has read them, and what a text does not hold it leaves out.
  const { output, ...settings } = fields as unknown as Omit<Pipeline, 'nodes'> & {
    readonly output: OutputSettings;
  };
  return { project: { settings, output }, findings };
}

/** As for `authoredText`. */
export function authoredSettings(text: string, project: ProjectSettings): string | undefined {
  return text === printSettings(project) ? undefined : text;
}

function inOrder(members: Members): Members {
  // An object stays one.
  return inSchemaOrder(settingsFields, members) as Members;
}
