/** Puts texts into commands of a POSIX shell, and into the languages that build servers read first. */
import type { CommandLine } from './deploy-commands.ts';

/** What begins an expression. */
const opening = `\${{`;
const plainWord = /^[\w@%+=:,./-]+$/;

/** A text as one word of a POSIX shell, quoted where it has to be. */
export function shellWord(text: string): string {
  return plainWord.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Words that hold anything special are quoted, so that no text becomes a command. */
export function shellLine(command: CommandLine): string {
  return command.map(shellWord).join(' ');
}

/** What a build server puts a value in the place of. */
export function expression(inner: string): string {
  return `\${{ ${inner} }}`;
}

/**
 * A text that a build server takes as it is: both GitHub and Azure read `${{ … }}` as an expression
 * before anything else, and both know a text within one.
 */
export function verbatim(text: string): string {
  return text.replaceAll(opening, expression(`'${opening}'`));
}
