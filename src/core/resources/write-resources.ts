/** Writes the files of a bundle for its resources, and accounts for each of their parts. */
import { at, type Book } from '#core/exporters/book.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { bundleResource, type ResourceBundle, sectionOf } from './bundle-resource.ts';
import type { Resource } from './resource.ts';
import { resourcesOf } from './resources-of.ts';

interface ResourceFile {
  readonly path: string;
  /** `resource` for what the bundle reads, `dashboard` for what it uploads. */
  readonly kind: 'resource' | 'dashboard';
  readonly text: string;
}

export interface ResourceOutput {
  readonly book: Book;
  emit(file: ResourceFile): void;
}

/** @param take gives a key that nothing else in the bundle has */
export function resourceKeys(
  pipeline: Pipeline,
  take: (wanted: string) => string,
): ReadonlyMap<string, string> {
  return new Map(
    resourcesOf(pipeline).map(([name, { kind }]) => [name, take(plainName(name) || kind)]),
  );
}

/** @param keys of the resources in the bundle, by their names in the design */
export function writeResources(
  bundle: ResourceBundle,
  keys: ReadonlyMap<string, string>,
  { book, emit }: ResourceOutput,
): void {
  for (const [name, one] of resourcesOf(bundle.pipeline)) {
    const key = keys.get(name) ?? name;
    const said = bundleResource({ name, key, one, bundle });
    if (!said.ok) {
      book.lose(at('', ['resources', name]), said.reason);
      continue;
    }
    const section = sectionOf(one);
    const path = `resources/${key}.${one.kind}.yml`;
    for (const { field, path: part } of said.traces) {
      const place = ['resources', section, key, ...part];
      book.trace(at('', ['resources', name, ...field]), path, place);
    }
    for (const { field, words } of said.approximations ?? []) {
      book.approximate(at('', ['resources', name, ...field]), words);
    }
    for (const { field, reason } of said.losses ?? []) {
      book.lose(at('', ['resources', name, ...field]), reason);
    }
    const text = printYaml({ resources: { [section]: { [key]: said.value } } });
    emit({ path, kind: 'resource', text: `${headOf(one)}${text}` });
    if (said.file) emit({ ...said.file, kind: 'dashboard' });
  }
}

function headOf({ kind }: Resource): string {
  const heads = {
    volume: '# A folder for files that the catalog governs.\n',
    alert: '# Runs its query at set times, and tells when the condition is met.\n',
    dashboard: '# Shows the rows of tables. Its pages are in the file it names.\n',
  } as const;
  return heads[kind];
}
