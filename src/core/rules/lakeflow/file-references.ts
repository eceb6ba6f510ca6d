/** A spec names its side files by path; a file that is not there stops the pipeline when it starts. */
import { writtenSpecs } from '#core/exporters/lakeflow/templates/written-specs.ts';
import { defineRule } from '../define.ts';

/** Keys that name a file, with the folder it is looked up in. */
const folders: ReadonlyMap<string, string> = new Map([
  ['schemaPath', 'schemas'],
  ['dataQualityExpectationsPath', 'expectations'],
  ['sqlPath', 'dml'],
  ['functionPath', 'python_functions'],
]);

export const fileReferences = defineRule({
  code: 'lakeflow/file-references',
  severity: 'error',
  summary: 'Every file a Data Flow Spec names must be in the bundle.',

  check({ files }, report) {
    const paths = new Set(files.map(({ path }) => path));
    for (const { path, node, read } of writtenSpecs(files)) {
      const folder = path.slice(0, path.lastIndexOf('/dataflowspec/'));
      if (!read.ok) continue;
      eachReference(read.value, (key, name) => {
        const wanted = `${folder}/${folders.get(key)}/${name.replace(/^\.\//, '')}`;
        if (paths.has(wanted)) return;
        report({
          message: `${path} names ${name}, but ${wanted} is not in the bundle.`,
          hint: `Take ${key} away, or add the file to that folder of the downloaded bundle.`,
          at: node === undefined ? { file: path } : { ref: { node, field: [] } },
        });
      });
    }
  },
});

/** Calls `visit` for every text that names a file, wherever in the spec it stands. */
function eachReference(value: unknown, visit: (key: string, name: string) => void): void {
  if (Array.isArray(value)) for (const one of value) eachReference(one, visit);
  else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      // The key is one of the object's own, as specs are plain data.
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof inner === 'object') eachReference(inner, visit);
      else if (typeof inner === 'string' && folders.has(key)) visit(key, inner);
    }
  }
}
