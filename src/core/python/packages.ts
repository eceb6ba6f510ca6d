/** The releases of Python packages that exported projects ask for, and are proven with. Data. */

/** PySpark, by the version of Spark that a project is written for. */
export const sparkReleases = { '4.1': '4.1.2', '4.2': '4.2.0', '4.3': '4.3.0' } as const;

const releases = {
  pyspark: sparkReleases['4.3'],
  'pyspark[pipelines]': sparkReleases['4.3'],
  ruff: '0.17.6',
  mypy: '2.4.1',
  pytest: '9.2.0',
  PyYAML: '6.0.3',
  'types-PyYAML': '6.0.12.20261113',
  'check-jsonschema': '0.39.0',
  'pre-commit': '4.7.0',
} as const;

/** What `pip` is given, such as `ruff==0.17.6`. */
export function pinned(name: keyof typeof releases): string {
  return `${name}==${releases[name]}`;
}
