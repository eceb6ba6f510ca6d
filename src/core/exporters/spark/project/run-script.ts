/** Writes `scripts/run_local.sh`: runs the project on one machine, on tables that stay for the next run. */

import type { ProjectFacts } from './project-facts.ts';
import { releaseOf } from './releases.ts';

export function runScript({ needs, choices, environments }: ProjectFacts): string {
  const [first = 'dev'] = environments;
  const packages = [
    ...(needs.kafka ? [releaseOf(choices.version).kafka] : []),
    ...(needs.changes ? ['"$ICEBERG_PACKAGE"'] : []),
  ];
  return [
    '#!/usr/bin/env bash',
    '# Runs the pipeline on this machine, on tables that stay for the next run.',
    '#',
    '#   scripts/run_local.sh                                      bring what is new',
    '#   scripts/run_local.sh dry-run                              check, and write nothing',
    '#   scripts/run_local.sh run --refresh silver.orders          only these tables',
    '#   scripts/run_local.sh run --full-refresh-all               all of it anew',
    '#',
    '# ENVIRONMENT chooses the settings, SPARK_PACKAGES adds connectors, and SPARK_REMOTE is what',
    '# runs it: this machine, or a Spark Connect server such as sc://localhost:15002.',
    'set -euo pipefail',
    'cd "$(dirname "${BASH_SOURCE[0]}")/.."',
    '',
    `environment="\${ENVIRONMENT:-${first}}"`,
    'case "$environment" in',
    `  ${shellWord(first)}) spec=spark-pipeline.yml ;;`,
    '  *) spec="spark-pipeline.$environment.yml" ;;',
    'esac',
    'state="$PWD/.local/$environment"',
    'mkdir -p "$state"',
    ...(needs.changes ? iceberg : []),
    '',
    '# Tables outlive the session only where their catalog does. These settings are fixed once a',
    '# session runs, so they cannot stand in the spec.',
    'options=(',
    '  --conf spark.sql.catalogImplementation=hive',
    '  --conf "spark.sql.warehouse.dir=file://$state/warehouse"',
    '  --conf "spark.driver.extraJavaOptions=-Dderby.system.home=$state"',
    ...(needs.changes
      ? [
          '  --conf spark.sql.catalog.lakehouse.type=hadoop',
          '  --conf "spark.sql.catalog.lakehouse.warehouse=file://$state/lakehouse"',
        ]
      : []),
    ')',
    `packages="${packages.join(',').replaceAll('"', '')}\${SPARK_PACKAGES:+${packages.length > 0 ? ',' : ''}$SPARK_PACKAGES}"`,
    'if [[ -n "$packages" ]]; then options+=(--packages "$packages"); fi',
    ...(needs.modules.length > 0
      ? ['export PYTHONPATH="$PWD/src${PYTHONPATH:+:$PYTHONPATH}"']
      : []),
    '',
    '# A pipeline makes tables, and no schemas.',
    'if ! cmp -s "schemas/$environment.sql" "$state/schemas.sql"; then',
    `  spark-sql --master 'local[*]' "\${options[@]}"${needs.changes ? ' --conf spark.sql.defaultCatalog=lakehouse --conf spark.sql.catalog.lakehouse=org.apache.iceberg.spark.SparkCatalog' : ''} -f "schemas/$environment.sql"`,
    '  cp "schemas/$environment.sql" "$state/schemas.sql"',
    'fi',
    '',
    '# Where the pipeline keeps how far it has read has to be an absolute address.',
    'local_spec=".spark-pipeline.$environment.yml"',
    '{',
    '  printf \'storage: "file://%s/storage"\\n\' "$state"',
    '  grep -v \'^storage:\' "$spec"',
    '} >"$local_spec"',
    '',
    'exec spark-pipelines --remote "${SPARK_REMOTE:-local[*]}" "${options[@]}" \\',
    '  "${1:-run}" --spec "$local_spec" "${@:2}"',
    '',
  ].join('\n');
}

const iceberg = [
  '',
  '# Changes are applied to Iceberg tables, which take a connector built for this version of Spark.',
  ': "${ICEBERG_PACKAGE:?Set ICEBERG_PACKAGE to the Iceberg runtime for this Spark, as Maven calls it.}"',
];

function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
