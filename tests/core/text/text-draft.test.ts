/** What a draft shows when typing, answers and changes from elsewhere meet. */
import { describe, expect, test } from 'vitest';
import {
  accepted,
  follow,
  openDraft,
  type Printed,
  refused,
  restore,
  type TextDraft,
  typed,
} from '#core/text/text-draft.ts';

const first: Printed = { text: '{ "a": 1 }', version: 'v1' };
const opened: TextDraft<string> = openDraft(first);

describe('typing that can be read', () => {
  const typing = typed(opened, '{"a":2}');
  const taken = accepted(typing, '{"a":2}', 'v2');

  test('is in step once it is taken over', () => {
    expect(typing.state).toBe('typing');
    expect(taken).toMatchObject({ state: 'in-step', text: '{"a":2}' });
  });

  test('stays as it was typed when its own echo differs by spaces only', () => {
    const echoed = follow(taken, { text: '{ "a": 2 }', version: 'v2' });
    expect(echoed).toMatchObject({ state: 'in-step', text: '{"a":2}' });
  });

  test('gives way to an undo, before and after the echo', () => {
    expect(follow(taken, { text: first.text, version: 'v1 again' }).text).toBe(first.text);
    const echoed = follow(taken, { text: '{ "a": 2 }', version: 'v2' });
    expect(follow(echoed, { text: first.text, version: 'v1 again' }).text).toBe(first.text);
  });

  test('goes on being typing when the answer is about an older text', () => {
    const further = typed(typing, '{"a":23}');
    expect(accepted(further, '{"a":2}', 'v2')).toMatchObject({ state: 'typing', text: '{"a":23}' });
  });
});

describe('typing that cannot be read', () => {
  const broken = refused(typed(opened, '{"a":'), '{"a":', ['a value is missing']);

  test('is kept, with what is wrong', () => {
    expect(broken).toMatchObject({
      state: 'broken',
      text: '{"a":',
      problems: ['a value is missing'],
    });
  });

  test('is kept while the file is written again', () => {
    expect(follow(broken, { text: '{}', version: 'v2' }).text).toBe('{"a":');
  });

  test('takes over what changed in other lines meanwhile', () => {
    const written: Printed = { text: 'name: a\nkeep: 1\ntable: a', version: 'v1' };
    const typing = typed(openDraft(written), 'name: a\nkeep: 1\ntable: {');
    const news = { text: 'name: b\nkeep: 1\ntable: a', version: 'v2' };
    expect(follow(typing, news).text).toBe('name: b\nkeep: 1\ntable: {');
  });

  test('is given up for the newest written text', () => {
    const restored = restore(follow(broken, { text: '{}', version: 'v2' }));
    expect(restored).toMatchObject({ state: 'in-step', text: '{}', problems: [] });
  });

  test('keeps its problems while it is mended', () => {
    expect(typed(broken, '{"a":3')).toMatchObject({
      state: 'typing',
      problems: ['a value is missing'],
    });
  });
});

test('what follows from typing is shown, also while typing goes on', () => {
  const opening: Printed = { text: 'view: v_a\nkeep: 1\ntable: a', version: 'v1' };
  const typing = typed(openDraft(opening), 'view: v_a\nkeep: 1\ntable: ab');
  const taken = accepted(typing, typing.text, 'v2');
  const echo = { text: 'view: v_ab\nkeep: 1\ntable: ab', version: 'v2' };
  expect(follow(taken, echo)).toMatchObject({ state: 'in-step', text: echo.text });
  const further = typed(taken, 'view: v_a\nkeep: 1\ntable: abc');
  expect(follow(further, echo)).toMatchObject({
    state: 'typing',
    text: 'view: v_ab\nkeep: 1\ntable: abc',
  });
});

test('the file written again as it was changes nothing', () => {
  expect(follow(opened, { ...first })).toBe(opened);
});

test('a change elsewhere that leaves the file alone keeps the shown text', () => {
  const typing = typed(opened, '{"a":2}');
  const echoed = follow(accepted(typing, '{"a":2}', 'v2'), { text: '{ "a": 2 }', version: 'v2' });
  expect(follow(echoed, { text: '{ "a": 2 }', version: 'v3' }).text).toBe('{"a":2}');
});
