/** Makes a legacy project of any size: varied as real ones are, and the same at every run. */

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const systems = ['crm', 'erp', 'web', 'maximo', 'billing'];

/**
 * @param entries how many onboarding entries, each with a bronze and a silver table
 * @returns onboarding files of 500 entries, with their transformations, expectations and columns
 */
export function generateOnboarding(entries: number): readonly GeneratedFile[] {
  const files: GeneratedFile[] = [];
  for (let first = 0; first < entries; first += 500) {
    const count = Math.min(500, entries - first);
    const rows = Array.from({ length: count }, (_, index) => entryAt(first + index));
    files.push({ path: `onboarding_${first}.json`, text: JSON.stringify(rows, undefined, 2) });
    const selects = rows.map(({ silver_table }) => ({
      target_table: silver_table,
      select_exp: [
        'id',
        'customer_id',
        'amount',
        "concat(first_name, ' ', last_name) as name",
        'updated_at',
        'op',
      ],
      where_clause: ['id IS NOT NULL'],
    }));
    files.push({
      path: `conf/silver_transformations_${first}.json`,
      text: JSON.stringify(selects, undefined, 2),
    });
  }
  for (const system of systems) {
    files.push({ path: `conf/dqe/${system}.json`, text: expectations });
    files.push({ path: `conf/ddl/${system}.ddl`, text: columns });
  }
  return files;
}

const expectations = JSON.stringify(
  {
    expect_or_drop: { valid_id: 'id IS NOT NULL', no_rescued_data: '_rescued_data IS NULL' },
    expect: { positive_amount: 'amount >= 0' },
    expect_or_quarantine: { bad_row: '_rescued_data IS NOT NULL OR id IS NULL' },
  },
  undefined,
  2,
);

const columns =
  'id BIGINT, customer_id BIGINT, first_name STRING, last_name STRING, amount DECIMAL(18,2), op STRING, updated_at TIMESTAMP';

function entryAt(index: number) {
  const system = systems[index % systems.length] ?? 'crm';
  const table = `${system}_table_${index}`;
  return {
    data_flow_id: String(100 + index),
    data_flow_group: `G${index % 20}`,
    source_system: system,
    source_format: 'cloudFiles',
    source_details: {
      source_path_dev: `/Volumes/dev/landing/${system}/${table}`,
      source_path_prd: `/Volumes/prd/landing/${system}/${table}`,
      source_schema_path: `/Volumes/shared/conf/ddl/${system}.ddl`,
    },
    bronze_catalog_dev: 'dev',
    bronze_catalog_prd: 'prd',
    bronze_database_dev: `bronze_${system}`,
    bronze_database_prd: `bronze_${system}`,
    bronze_table: table,
    bronze_table_comment: `Rows of ${table} as they arrive`,
    bronze_reader_options: {
      'cloudFiles.format': index % 2 === 0 ? 'json' : 'csv',
      'cloudFiles.inferColumnTypes': 'true',
      'cloudFiles.rescuedDataColumn': '_rescued_data',
      header: 'true',
    },
    bronze_table_properties: { 'pipelines.autoOptimize.managed': 'true' },
    bronze_cluster_by: ['customer_id'],
    bronze_data_quality_expectations_json_dev: `/Volumes/shared/conf/dqe/${system}.json`,
    bronze_data_quality_expectations_json_prd: `/Volumes/shared/conf/dqe/${system}.json`,
    bronze_database_quarantine_dev: `dev.quarantine_${system}`,
    bronze_database_quarantine_prd: `prd.quarantine_${system}`,
    bronze_quarantine_table: `${table}_quarantine`,
    silver_catalog_dev: 'dev',
    silver_catalog_prd: 'prd',
    silver_database_dev: `silver_${system}`,
    silver_database_prd: `silver_${system}`,
    silver_table: `${table}_clean`,
    silver_transformation_json_dev: `/Volumes/shared/conf/silver_transformations_${Math.floor(index / 500) * 500}.json`,
    silver_transformation_json_prd: `/Volumes/shared/conf/silver_transformations_${Math.floor(index / 500) * 500}.json`,
    silver_cluster_by: ['customer_id'],
    ...(index % 3 === 0 && {
      silver_cdc_apply_changes: {
        keys: ['id'],
        sequence_by: 'updated_at',
        scd_type: index % 2 === 0 ? '1' : '2',
        apply_as_deletes: "op = 'DELETE'",
        except_column_list: ['op', 'updated_at'],
      },
    }),
  };
}
