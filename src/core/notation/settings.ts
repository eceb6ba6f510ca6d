/** The settings of a project as YAML text: its name, environments, variables, secrets and output. */
import type { OutputSettings } from '#core/editing/document.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { z } from '#core/model/zod.ts';
import { type NotationFinding, reporterInto } from './finding.ts';
import { followText } from './follow-text.ts';
import type { Members } from './notated.ts';
import { printMembers } from './print-value.ts';
import { readFields } from './read-fields.ts';
import { readTree } from './read-nodes.ts';

export interface ProjectSettings {
  readonly settings: Omit<Pipeline, 'nodes'>;
  readonly output: OutputSettings;
}

const settingsFields = z.object({
  name: z.string(),
  environments: z.array(z.string()),
  variables: z.record(z.string(), z.record(z.string(), z.string())),
  secrets: z.record(z.string(), z.object({ scope: z.string(), key: z.string() })),
  output: z.object({ exporter: z.string(), specFormat: z.enum(['json', 'yaml']) }),
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
  // The schema has read them.
  const { output, ...settings } = fields as z.infer<typeof settingsFields>;
  return { project: { settings, output }, findings };
}

/** As for `authoredText`. */
export function authoredSettings(text: string, project: ProjectSettings): string | undefined {
  return text === printSettings(project) ? undefined : text;
}

function inOrder(members: Members): Members {
  return Object.fromEntries(Object.keys(settingsFields.shape).map((key) => [key, members[key]]));
}
