import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Command, commands } from '#core/commands/index.ts';
import { execute } from '#core/editing/execute.ts';
import { emptyHistory, type Moment, record, redo, undo } from '#core/editing/history.ts';
import { anyCommand, startDocument } from '../../support/arbitraries.ts';

/** @param msApart 0: steps of the same kind are merged; 1000: none is */
const runAll = (list: readonly Command[], msApart: number): Moment =>
  list.reduce<Moment>(
    (moment, command, index) => {
      const { document, change } = execute(moment.document, command);
      return { document, history: record(moment.history, change, index * msApart) };
    },
    { document: startDocument, history: emptyHistory },
  );

const repeat = (step: (moment: Moment) => Moment, times: number, start: Moment): Moment =>
  Array.from({ length: times }).reduce<Moment>((moment) => step(moment), start);

const someCommands = fc.array(anyCommand, { maxLength: 40 });
const msApart = fc.constantFrom(0, 1000);

it('undoing every step gives the first document, redoing every step the last', () => {
  const before = structuredClone(startDocument);
  fc.assert(
    fc.property(someCommands, msApart, (list, apart) => {
      const end = runAll(list, apart);
      const steps = end.history.past.length;
      const start = repeat(undo, steps, end);
      expect(start.document).toEqual(startDocument);
      expect(start.history.past).toEqual([]);
      expect(repeat(redo, steps, start).document).toEqual(end.document);
    }),
    { numRuns: 300 },
  );
  expect(startDocument).toEqual(before);
});

it('undoes and redoes five hundred commands', () => {
  const many = fc.array(anyCommand, { minLength: 500, maxLength: 500 });
  fc.assert(
    fc.property(many, (list) => {
      const end = runAll(list, 1000);
      const steps = end.history.past.length;
      const start = repeat(undo, steps, end);
      expect(start.document).toEqual(startDocument);
      expect(repeat(redo, steps, start).document).toEqual(end.document);
    }),
    // Shrinking lists this long would take minutes.
    { numRuns: 12, endOnFailure: true },
  );
});

it('gives every document on the way back that was there on the way forth', () => {
  fc.assert(
    fc.property(someCommands, (list) => {
      const moments = list.map((_, index) => runAll(list.slice(0, index + 1), 1000));
      const end = moments.at(-1) ?? { document: startDocument, history: emptyHistory };
      for (const { document, history } of moments) {
        const back = repeat(undo, end.history.past.length - history.past.length, end);
        expect(back.document).toEqual(document);
      }
    }),
    { numRuns: 60 },
  );
});

it('draws every command there is', () => {
  const drawn = fc.sample(anyCommand, { numRuns: 2000, seed: 1 });
  expect(new Set(drawn.map(({ name }) => name))).toEqual(new Set(Object.keys(commands)));
});
