/** The handbook of the project: first steps, the keys of the catalogue, and how it is run. */
import { bundleName } from '#core/model/bundle-targets.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

/** @returns Markdown whose commands name the first environment */
export function handbook(pipeline: Pipeline): string {
  const [environment = 'dev'] = pipeline.environments;
  return `# ${bundleName(pipeline)}

\`config.yml\` lists the tables: what they depend on, how they are checked, and when they are
refreshed. \`transformations/\` makes their rows. \`pipelines/ldp_engine.py\` checks, selects and orders
them; Databricks or Spark runs what it planned.

## First steps

\`\`\`
python -m venv .venv && . .venv/bin/activate
pip install -e ".[dev]"
python pipelines/ldp_engine.py --dry-run
pytest
\`\`\`

## Planning a run

| wish | command |
|---|---|
| everything, as in one environment | \`python pipelines/ldp_engine.py --env ${environment}\` |
| tables with one of two tags | \`python pipelines/ldp_engine.py --tags daily,hourly\` |
| tables with both tags | \`python pipelines/ldp_engine.py --tags daily,critical --tag-mode and\` |
| with all they read | \`… --upstream\` |
| computed again from nothing | \`… --mode full\` |
| the plan alone | \`… --dry-run\`, for programs with \`--format json\` |
| a picture | \`… --visualize pipeline.dot\` |

The log goes to the standard error output, one JSON object a line. Exit codes: 0 fine, 2 the
configuration is wrong, 3 nothing is selected.

## The keys of config.yml

| key of a table | says |
|---|---|
| \`name\`, \`layer\` | what it is called, and whether it is bronze, silver or gold; both are required |
| \`description\`, \`owner\`, \`freshness_minutes\` | what people should know |
| \`enabled\` | \`false\` leaves it out of every selection, and it has no module that would declare it |
| \`module\` | where its code is; usually \`transformations.<layer>.<name>\` |
| \`source\` | files, cloud_files, table, kafka, eventhub, jdbc, snapshot, python or sql; a path or a table name alone will do |
| \`depends_on\` | tables of this file that it reads |
| \`tags\`, \`schedule\` | what runs choose it by, and when |
| \`mode\` | \`streaming\` or \`batch\` |
| \`target\` | its place, clustering, partitions and properties, where they differ from the defaults |
| \`cdc\` | keys and order of changes, and how much history is kept |
| \`quality\` | conditions a valid row meets; \`warn\`, \`drop\`, \`fail\` or \`quarantine\` otherwise |
| \`columns\` | comments, tags and masks of single columns |
| \`params\` | whatever its module wants to know |

\`\${name}\` anywhere is replaced by the value of the environment. \`config.schema.json\` has all keys; an
editor that knows YAML schemas completes and checks them.

## Ways to run

- **Daily batch.** Tag tables \`daily\`, give a schedule those tags, and let the job refresh them.
- **Streaming.** \`mode: streaming\`, and a schedule with \`continuous: true\` or every few minutes.
- **Backfill.** \`--mode full\` for the tables concerned.
- **Several environments.** One entry below \`environments\` for each, with the same names.

More: [adding a table](adding-a-table.md), [tags](tag-strategy.md),
[troubleshooting](troubleshooting.md), [questions](FAQ.md), [the tables](data-dictionary.md).
`;
}
