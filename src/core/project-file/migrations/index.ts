/**
 * The steps from each form of the project file to the next, in their order: the first turns version
 * 1 into version 2. Each is a file `<from>-to-<to>.ts` beside this one. Old files are read for ever.
 */

import { outputOptions } from './1-to-2.ts';

/** @param file as `JSON.parse` gives it; nothing is known of it */
type Migration = (file: unknown) => unknown;

export const migrations: readonly Migration[] = [outputOptions];

/** The form that is written. */
export const fileVersion = migrations.length + 1;
