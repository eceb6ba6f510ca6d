/**
 * Holds that exported functions say what their names and types do not.
 *
 * Each has a doc comment of its own. The first sentence of a file stands for it where the file has
 * the name of the function, and nothing else to run: it would be said twice. The same goes for
 * components, whose parameters are described where their props are declared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../src/', import.meta.url);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);

/** `export function name(`, and `export const name = (` where an arrow or further lines follow. */
const exported =
  /^export (?:(?:async )?function\*? (\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^(]*>)?\([^\n]*(?:=>[^\n]*|,|\()$)/gm;

/** The functions of a text that nothing is said of. */
function undocumented(path: string, text: string): readonly string[] {
  const stem = path.replace(/^.*\/|\.tsx?$/g, '').replaceAll('-', '');
  const all = [...text.matchAll(exported)].map((found) => ({
    name: found[1] ?? found[2] ?? '',
    hasOwn: text.slice(0, found.index).endsWith('*/\n'),
  }));
  const bare = all.filter(({ hasOwn }) => !hasOwn);
  return bare.flatMap(({ name }) => {
    const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name);
    const isFile = all.length === 1 && name.toLowerCase() === stem;
    return isComponent || isFile ? [] : [`${path}: ${name}`];
  });
}

describe('exported functions', () => {
  it('have doc comments', () => {
    const found = files.flatMap((path) =>
      undocumented(path, readFileSync(new URL(path, root), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['no comment', 'export function area(a: number) {', ['room.ts: area']],
    ['a comment', '/** In metres. */\nexport function area(a: number) {', []],
    ['several lines', 'export function area(\n  a: number,\n) {', ['room.ts: area']],
    ['types of its own', 'export async function area<A>(a: A) {', ['room.ts: area']],
    ['an arrow', 'export const area = (a: number): number =>\n  a;', ['room.ts: area']],
    ['an arrow in one line', 'export const area = (a: number) => a * a;', ['room.ts: area']],
    ['no function', 'export const area = (2 + 3) * 4;', []],
  ])('are found by their form: %s', (_, text, found) => {
    expect(undocumented('room.ts', `/** A file. */\n\n${text}`)).toEqual(found);
  });

  it('are told by the head of a file that has their name, or is of components', () => {
    const one = '/** A file. */\n\nexport function roomSize({ size }: Room) {\n}\n';
    const component = '/** A file. */\n\nexport function Area({ size }: AreaProps) {';
    expect(undocumented('deep/room-size.ts', one)).toEqual([]);
    expect(undocumented('deep/room-size.ts', `${one}${one}`)).toHaveLength(2);
    expect(undocumented('room.tsx', component)).toEqual([]);
    expect(undocumented('room.ts', component)).toEqual(['room.ts: Area']);
  });
});

describe('files', () => {
  it('open with what they are for', () => {
    const bare = files.filter(
      (path) => !readFileSync(new URL(path, root), 'utf8').startsWith('/**'),
    );
    expect(bare).toEqual([]);
  });
});
