/** Settings of the target that the model has no field for: kept on the node, written back as they are. */
import { labelOf } from '#core/model/label.ts';
import { at } from '../../book.ts';
import { lose } from '../scope.ts';
import type { SpecScope } from './write-source.ts';

/** The key of `fields.kept` that holds the settings of this target. */
export const keptBy = 'lakeflow';

/** A key path as one text: a JSON pointer, such as `/targetDetails/sparkConf`. */
export function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys of a JSON pointer (RFC 6901). */
export function pathOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Asked last, when the objects are there that the settings stand in. */
export function writeKept({ writer, node, scope }: SpecScope): void {
  for (const [pointer, value] of Object.entries(node.fields.kept?.[keptBy] ?? {})) {
    const path = pathOf(pointer);
    const field = ['kept', keptBy, pointer];
    if (hasParent(writer.spec, path)) {
      writer.own(path.slice(0, -1));
      writer.put(path, value, at(node.id, field));
    } else {
      lose(scope, 'kept-setting', {
        node: node.id,
        field,
        message: `The setting ${path.join('.')} of ${labelOf(node)} was made by hand in a part of its config that is gone.`,
        hint: 'It is left out. Set it again if it is still wanted.',
        reason: 'The part of the config it belonged to is gone.',
      });
    }
  }
}

/** Settings at the top may always be set; deeper ones only where their surroundings still are. */
function hasParent(spec: Readonly<Record<string, unknown>>, path: readonly string[]): boolean {
  let inside: unknown = spec;
  for (const key of path.slice(0, -1)) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) return false;
    inside = (inside as Record<string, unknown>)[key];
  }
  return typeof inside === 'object' && inside !== null;
}
