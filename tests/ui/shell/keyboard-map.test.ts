import { describe, expect, it } from 'vitest';
import { type Pressed, shortcutOf } from '#ui/shell/key-press.ts';
import {
  canvasShortcuts,
  gridShortcuts,
  keysOf,
  shortcuts,
  tableShortcuts,
} from '#ui/shell/keyboard-map.ts';
import { printKeys } from '#ui/shell/print-keys.ts';

function press(key: string, held: Partial<Pressed> = {}): Pressed {
  const code = /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, code, ...none, ...held };
}

const ctrl = { ctrlKey: true };

describe('the keyboard map', () => {
  it.each([
    ['undo', press('z', ctrl)],
    ['redo', press('Z', { ...ctrl, shiftKey: true })],
    ['redo', press('y', ctrl)],
    ['save', press('s', ctrl)],
    ['toggle-explorer', press('b', ctrl)],
    ['toggle-inspector', press('b', { ...ctrl, altKey: true })],
    ['previous-problem', press('F8', { shiftKey: true })],
    ['show-shortcuts', press('?', { shiftKey: true })],
    ['search-tables', press('/')],
  ])('knows %s', (action, pressed) => {
    expect(shortcutOf(shortcuts, pressed, false)?.action).toBe(action);
  });

  it('goes by the place of the key with Alt, whatever the layout makes of it', () => {
    const pressed = press('¡', { code: 'Digit1', altKey: true, shiftKey: true });
    expect(shortcutOf(shortcuts, pressed, false)?.action).toBe('show-canvas');
  });

  it('takes ⌘ for Ctrl on a Mac, and leaves Ctrl alone there', () => {
    expect(shortcutOf(shortcuts, press('z', { metaKey: true }), true)?.action).toBe('undo');
    expect(shortcutOf(shortcuts, press('z', ctrl), true)).toBeUndefined();
  });

  it('leaves plain letters to the canvas', () => {
    expect(shortcutOf(shortcuts, press('t'), false)).toBeUndefined();
    expect(shortcutOf(canvasShortcuts, press('t'), false)?.action).toBe('tidy');
    expect(shortcutOf(canvasShortcuts, press('+', { shiftKey: true }), false)?.action).toBe(
      'zoom-in',
    );
  });

  it.each([
    ['the window', shortcuts],
    ['the canvas', canvasShortcuts],
    ['the table view and its rows', [...tableShortcuts, ...gridShortcuts]],
  ])('gives each combination one meaning: %s', (_, table) => {
    const all = table.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
  });

  it('does not take what the browser needs', () => {
    const all = shortcuts.flatMap(({ keys }) => keys);
    for (const taken of ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+P', 'Mod+0', 'Space']) {
      expect(all).not.toContain(taken);
    }
  });

  it('prints keys as they are named on the keyboard', () => {
    expect(printKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(printKeys('Mod+Alt+B', true)).toBe('⌥⌘B');
    expect(printKeys('ArrowLeft', false)).toBe('←');
    expect(printKeys('+', false)).toBe('+');
    expect(keysOf('import', false)).toBe('Ctrl+I');
  });
});
