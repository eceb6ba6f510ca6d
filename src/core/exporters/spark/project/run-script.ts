/** Writes `scripts/run_local.sh`: runs the project on one machine, on tables that stay for the next run. */
import { sparkReleases } from '#core/python/packages.ts';
import type { ProjectFacts } from './project-facts.ts';

/** Holds no text of the design: what differs by project stands in files the script reads. */
export function runScript({ needs }: Pick<ProjectFacts, 'needs'>): string {
  return `${opening}${needs.changes ? lakehouse : ''}${running}`;
}

/** Connectors the project needs, one a line, as Maven calls them. */
export function packagesOf({ needs, choices }: Pick<ProjectFacts, 'needs' | 'choices'>): string {
  const kafka = `org.apache.spark:spark-sql-kafka-0-10_2.13:${sparkReleases[choices.version]}`;
  return needs.kafka ? `${kafka}\n` : '';
}

const opening = `#!/usr/bin/env bash
# Runs the pipeline on this machine, on tables that stay for the next run.
#
#   bash scripts/run_local.sh                              bring what is new
#   bash scripts/run_local.sh dry-run                      check, and write nothing
#   bash scripts/run_local.sh run --refresh silver.orders  only these tables
#   bash scripts/run_local.sh run --full-refresh-all       all of it anew
#
# ENVIRONMENT chooses another spec than spark-pipeline.yml, SPARK_PACKAGES adds connectors, and
# SPARK_REMOTE is what runs it: this machine, or a Spark Connect server with schemas of its own.
set -euo pipefail
cd "$(dirname "\${BASH_SOURCE[0]}")/.."

# Spark reads this variable too, and takes it for more than is meant here.
remote="\${SPARK_REMOTE:-local[*]}"
unset SPARK_REMOTE

environment="\${ENVIRONMENT:+.$ENVIRONMENT}"
spec="spark-pipeline$environment.yml"
schemas="schemas$environment.sql"
state="$PWD/.local\${environment:-/default}"
mkdir -p "$state"

# Tables outlive the session only where their catalog does. These settings are fixed once a session
# runs, so they cannot stand in the spec.
options=(
  --conf spark.sql.catalogImplementation=hive
  --conf "spark.sql.warehouse.dir=file://$state/warehouse"
  --conf "spark.driver.extraJavaOptions=-Dderby.system.home=$state"
  # Tables that are computed anew may have other columns than before.
  --conf spark.hadoop.hive.metastore.disallow.incompatible.col.type.changes=false
)
packages="$(paste -sd, packages.txt)\${SPARK_PACKAGES:+,$SPARK_PACKAGES}"
`;

const lakehouse = `
# Changes are applied to Iceberg tables, which take a connector built for this version of Spark.
packages+=",\${ICEBERG_PACKAGE:?Set ICEBERG_PACKAGE to the Iceberg runtime for this Spark, as Maven calls it.}"
options+=(
  --conf spark.sql.defaultCatalog=lakehouse
  --conf spark.sql.catalog.lakehouse=org.apache.iceberg.spark.SparkCatalog
  --conf spark.sql.catalog.lakehouse.type=hadoop
  --conf "spark.sql.catalog.lakehouse.warehouse=file://$state/lakehouse"
)
`;

const running = `packages="\${packages#,}"
if [[ -n "$packages" ]]; then options+=(--packages "$packages"); fi
export PYTHONPATH="$PWD/src\${PYTHONPATH:+:$PYTHONPATH}"

# A pipeline makes tables, and no schemas.
if [[ "$remote" == local* ]] && ! cmp -s "$schemas" "$state/schemas.sql"; then
  spark-sql --master "$remote" "\${options[@]}" -f "$schemas"
  cp "$schemas" "$state/schemas.sql"
fi

# Where the pipeline keeps how far it has read has to be an absolute address.
{
  printf 'storage: "file://%s/storage"\\n' "$state"
  grep -v '^storage:' "$spec"
} >".$spec"

exec spark-pipelines --remote "$remote" "\${options[@]}" \\
  "\${1:-run}" --spec ".$spec" "\${@:2}"
`;
