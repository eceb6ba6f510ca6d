/** All specs of a bundle, those of templates as the framework makes them. */
import type { NodeId } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import type { OutputFile } from '../../define.ts';
import { type Parsed, readWritten } from '../text/parse-file.ts';
import { expandTemplate, parameterSetsKind, type TemplateUse, templateKind } from './template.ts';

export interface SpecInBundle {
  /** The file it stands in, by itself or as a set of values. */
  readonly path: string;
  readonly node: NodeId | undefined;
  readonly read: Parsed;
}

export const writtenSpecs = remember((files: readonly OutputFile[]): readonly SpecInBundle[] => {
  const templates = new Map<unknown, unknown>();
  for (const file of files) {
    if (file.kind !== templateKind) continue;
    const read = readWritten(file);
    if (!read.ok) continue;
    // Its own schema says what a template is; what is no template is reported by that.
    const { name, template } = read.value as {
      readonly name?: unknown;
      readonly template?: unknown;
    };
    templates.set(name, template);
  }
  return files.flatMap((file): readonly SpecInBundle[] => {
    if (file.kind === 'spec')
      return [{ path: file.path, node: file.node, read: readWritten(file) }];
    return file.kind === parameterSetsKind ? specsOf(file, templates) : [];
  });
});

function specsOf(
  file: OutputFile,
  templates: ReadonlyMap<unknown, unknown>,
): readonly SpecInBundle[] {
  const read = readWritten(file);
  if (!read.ok) return [{ path: file.path, node: undefined, read }];
  const { template, parameterSets } = read.value as TemplateUse;
  return parameterSets.map((values, at) => ({
    path: file.path,
    node: file.nodes?.[at],
    read: { ok: true, value: expandTemplate(templates.get(template), values) },
  }));
}
