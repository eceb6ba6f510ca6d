/** Tells what does not fit the format, and what is read without it. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Misfit } from './fit-schema.ts';
import { meantKey } from './known-keys.ts';
import type { Scope } from './scope.ts';

type Told = Pick<Scope, 'report' | 'text'>;

/** A value of a row that was taken out. */
export function reportRowMisfit(
  { report, text }: Told,
  misfit: Misfit,
  { name, pathOf }: { readonly name: string; pathOf(path: FieldPath): FieldPath },
): void {
  const { path, without } = misfit;
  const [key = ''] = without;
  report(path[0] === 'mode' ? 'CFG013' : 'wrong-value', {
    severity: 'error',
    message: `${wordsOf(misfit, name)}.`,
    hint:
      without.length === 1
        ? `Without ${key} the table is read as usual.`
        : `What stands beside it in ${key} is read as usual.`,
    at: text.place(pathOf(without)),
  });
  text.end(pathOf(without), { kind: 'decide', reason: reasonOf(misfit) });
}

/** A value beside the tables that was taken out. */
export function reportHeadMisfit({ report, text }: Told, misfit: Misfit): void {
  const { kind, path, without } = misfit;
  const at = text.place(without);
  if (kind !== 'unknown-key') {
    const hint = 'It is left out. The tables are read as usual.';
    report('wrong-value', { severity: 'error', message: `${wordsOf(misfit)}.`, hint, at });
    text.end(without, { kind: 'decide', reason: reasonOf(misfit) });
    return;
  }
  const message = `${path.join('.')} is no key of this format, so it is left out.`;
  if (path.length === 1 && holdsShared.test(path[0] ?? '')) {
    const hint = 'What refers to it elsewhere in the file has its values.';
    report('unknown-key', { severity: 'info', message, hint, at });
    text.end(path, { kind: 'dropped', reason: 'It holds what other keys of the file refer to.' });
    return;
  }
  const meant = meantKey(path, 'file');
  const hint = meant ? `Did you mean ${meant}?` : 'Check its spelling. All else is read as usual.';
  report('unknown-key', { severity: 'warning', message, hint, at });
  text.end(path, { kind: 'decide', reason: 'The format has no such key.' });
}

/** By custom, keys of this form hold what anchors of YAML share. */
const holdsShared = /^(x-|[._])/;

function wordsOf({ kind, path, without, message }: Misfit, name?: string): string {
  const of = name === undefined ? '' : ` of ${name}`;
  return kind === 'missing'
    ? `${without.join('.')}${of} has no ${path.at(-1)}, so it is left out`
    : `${path.join('.')}${of} cannot be read: ${message}`;
}

function reasonOf({ kind, path, message }: Misfit): string {
  return kind === 'missing'
    ? `It cannot be read without ${path.at(-1)}.`
    : `It does not fit the format: ${message}.`;
}
