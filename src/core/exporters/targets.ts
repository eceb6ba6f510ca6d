/**
 * Every output format as a person chooses it: what it is, its options, and what to do with the
 * files. Plain data that loads nothing, for the page, the command line and the exporters.
 */
import type { OutputSettings } from '#core/editing/document.ts';

export interface TargetChoice {
  /** As settings and the command line say it. */
  readonly value: string;
  readonly title: string;
}

export interface TargetOption {
  /** In camel case. */
  readonly id: string;
  /** Without its dashes. Absent: that of the id, in words: `specFormat`, `--spec-format`. */
  readonly flag?: string;
  readonly title: string;
  /** What it decides, in a sentence, where the title does not say it. */
  readonly hint?: string;
  readonly choices: readonly TargetChoice[];
  /** The value of the choice that holds while none is made. */
  readonly default: string;
}

/** One thing to do with the unpacked files. */
export interface TargetStep {
  readonly words: string;
  /** What the command is called, in lower case: "validate". */
  readonly name: string;
  /** Run in the folder of the files. `{environment}` stands for the name of an environment. */
  readonly command: string;
}

export interface Target {
  readonly id: string;
  readonly title: string;
  /** What is written and what runs it, in a sentence or two. */
  readonly summary: string;
  readonly options: readonly TargetOption[];
  readonly steps: readonly TargetStep[];
}

export const targets = [
  {
    id: 'lakeflow',
    title: 'Lakeflow Framework',
    summary:
      'A pipeline bundle of Data Flow Specs, which the Lakeflow Framework reads and runs on Databricks.',
    options: [
      {
        id: 'specFormat',
        title: 'Spec format',
        choices: [
          { value: 'json', title: 'JSON' },
          { value: 'yaml', title: 'YAML' },
        ],
        default: 'json',
      },
      {
        id: 'specTemplates',
        title: 'Spec templates',
        hint: 'Three or more specs that differ in a few texts only become one template, with the texts of each. They are then for reading; change the tables themselves.',
        choices: [
          { value: 'no', title: 'None: a spec for each table' },
          { value: 'yes', title: 'Fold repeated specs' },
        ],
        default: 'no',
      },
    ],
    steps: [
      {
        words: 'Let Databricks check it.',
        name: 'validate',
        command: 'databricks bundle validate -t {environment}',
      },
      {
        words: 'Deploy it.',
        name: 'deploy',
        command: 'databricks bundle deploy -t {environment}',
      },
    ],
  },
  {
    id: 'databricks',
    title: 'Databricks bundle',
    summary:
      'A Declarative Automation Bundle: one Lakeflow pipeline with a file of Python or SQL for each table, its jobs, and targets for all environments.',
    options: [
      {
        id: 'language',
        title: 'Language',
        hint: 'What SQL cannot say is written in Python.',
        choices: [
          { value: 'python', title: 'Python' },
          { value: 'sql', title: 'SQL' },
        ],
        default: 'python',
      },
      {
        id: 'schemas',
        title: 'Schemas',
        hint: 'A deployment that creates a schema fails where it is there already, unless it is bound to the bundle first.',
        choices: [
          { value: 'there', title: 'Are there already' },
          { value: 'created', title: 'Created with the bundle' },
        ],
        default: 'there',
      },
    ],
    steps: [
      {
        words: 'Let Databricks check it.',
        name: 'validate',
        command: 'databricks bundle validate --strict -t {environment}',
      },
      {
        words: 'Deploy it.',
        name: 'deploy',
        command: 'databricks bundle deploy -t {environment}',
      },
    ],
  },
  {
    id: 'spark',
    title: 'Spark Declarative Pipelines',
    summary:
      'A project for open-source Spark: a Python module for each table, which spark-pipelines runs on any cluster or on your machine.',
    options: [
      {
        id: 'version',
        flag: 'spark-version',
        title: 'Spark version',
        choices: [
          { value: '4.3', title: 'Spark 4.3' },
          { value: '4.2', title: 'Spark 4.2' },
          { value: '4.1', title: 'Spark 4.1' },
        ],
        default: '4.3',
      },
      {
        id: 'changes',
        title: 'Change capture',
        hint: 'AUTO CDC takes Spark 4.2 (SCD 1) or 4.3 and a catalog whose tables take changes by key, such as Iceberg.',
        choices: [
          { value: 'computed', title: 'Worked out from all changes' },
          { value: 'auto-cdc', title: 'AUTO CDC' },
        ],
        default: 'computed',
      },
    ],
    steps: [
      {
        words: 'Install Spark in an environment of its own.',
        name: 'install',
        command: 'pip install -r requirements.txt',
      },
      {
        words: 'Let Spark check it.',
        name: 'dry run',
        command: 'bash scripts/run_local.sh dry-run',
      },
      { words: 'Run it.', name: 'run', command: 'bash scripts/run_local.sh' },
    ],
  },
  {
    id: 'etl',
    title: 'ETL framework',
    summary:
      'A config.yml that lists all tables with their tags and rules, an engine that plans runs by it, tests, documents, and a Python module for each table.',
    options: [
      {
        id: 'runtime',
        title: 'Runs on',
        choices: [
          { value: 'databricks', title: 'Databricks' },
          { value: 'spark', title: 'Open-source Spark 4.3' },
        ],
        default: 'databricks',
      },
      {
        id: 'loading',
        title: 'Modules are loaded',
        hint: 'One file tells which table a module that fails is for, logs how long each takes, and leaves out tables that are switched off.',
        choices: [
          { value: 'runtime', title: 'By the runtime itself' },
          { value: 'entry', title: 'By pipelines/entry.py' },
        ],
        default: 'runtime',
      },
    ],
    steps: [
      {
        words: 'Install what it needs in an environment of its own.',
        name: 'install',
        command: 'pip install -e ".[dev]"',
      },
      {
        words: 'Let the engine check and plan it.',
        name: 'plan',
        command: 'python pipelines/ldp_engine.py --env {environment} --dry-run',
      },
      { words: 'Run its tests.', name: 'test', command: 'pytest' },
    ],
  },
] as const satisfies readonly Target[];

type AnyTarget = (typeof targets)[number];
export type TargetId = AnyTarget['id'];
type OptionOf<Id extends TargetId> = Extract<AnyTarget, { id: Id }>['options'][number];

/** What is chosen of every option of a target, by option. */
export type ChoicesOf<Id extends TargetId> = {
  readonly [Option in OptionOf<Id> as Option['id']]: Option['choices'][number]['value'];
};

/** The target of an id, or the first one. */
export function targetOf(id: string): AnyTarget {
  return targets.find((target) => target.id === id) ?? targets[0];
}

/** What is chosen of an option: its default where nothing is, or what no choice has. */
export function choiceOf(
  { id, choices, default: standard }: TargetOption,
  target: string,
  output: OutputSettings,
): string {
  const chosen = output.options?.[target]?.[id];
  return choices.some(({ value }) => value === chosen) ? (chosen ?? standard) : standard;
}

/** What is chosen of every option of a target. */
export function choicesOf<Id extends TargetId>(id: Id, output: OutputSettings): ChoicesOf<Id> {
  const { options }: Target = targetOf(id);
  const chosen = options.map((option) => [option.id, choiceOf(option, id, output)] as const);
  // Each option of the target has one of its choices.
  return Object.fromEntries(chosen) as ChoicesOf<Id>;
}

/** Output settings with another choice for one option. */
export function withChoice(
  output: OutputSettings,
  {
    target,
    option,
    value,
  }: { readonly target: string; readonly option: string; readonly value: string },
): OutputSettings {
  const ofTarget = { ...output.options?.[target], [option]: value };
  return { ...output, options: { ...output.options, [target]: ofTarget } };
}

/** The flag of the command line that chooses an option. */
export function flagOf({ id, flag }: TargetOption): string {
  return flag ?? id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
