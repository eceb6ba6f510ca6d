/** A spec names its side files by path; a file that is not there stops the pipeline when it starts. */
import { defineRule } from '../define.ts';

/** Keys that name a file, with the folder it is looked up in. */
const folders: Readonly<Record<string, string>> = {
  schemaPath: 'schemas',
  dataQualityExpectationsPath: 'expectations',
  sqlPath: 'dml',
  functionPath: 'python_functions',
};

/** A key with its text, as JSON and YAML print them: reading every spec again would take longer. */
const reference = new RegExp(
  `^[ -]*"?(${Object.keys(folders).join('|')})"?: "?([^"\\n]+)"?,?$`,
  'gm',
);

export const fileReferences = defineRule({
  code: 'lakeflow/file-references',
  severity: 'error',
  summary: 'Every file a Data Flow Spec names must be in the bundle.',

  check({ files, exporter }, report) {
    if (exporter !== 'lakeflow') return;
    const paths = new Set(files.map(({ path }) => path));
    for (const { path, text, kind, node } of files) {
      if (kind !== 'spec') continue;
      const folder = path.replace(/\/dataflowspec\/[^/]*$/, '');
      for (const [, key = '', name = ''] of text.matchAll(reference)) {
        const wanted = `${folder}/${folders[key]}/${name.replace(/^\.\//, '')}`;
        if (paths.has(wanted)) continue;
        report({
          message: `${path} names ${name}, but ${wanted} is not in the bundle.`,
          hint: `Take ${key} away, or add the file to that folder of the downloaded bundle.`,
          at: node === undefined ? { file: path } : { ref: { node, field: [] } },
        });
      }
    }
  },
});
