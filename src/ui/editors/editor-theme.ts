/** Editor colours, taken from the app's tokens, so that editors follow light and dark by themselves. */
import type { editor } from 'monaco-editor/editor';
import { hexColor, isDark } from './hex-color.ts';

const themeName = 'lakewright';

/** The editor's own names for its parts, and the token that colours each. */
const partTokens = {
  'editor.background': '--surface',
  'editor.foreground': '--text',
  'editorLineNumber.foreground': '--text-muted',
  'editorLineNumber.activeForeground': '--text',
  'editorGutter.background': '--surface',
  'editorWidget.background': '--surface-raised',
  'editorWidget.border': '--line-strong',
  'editorHoverWidget.background': '--surface-raised',
  'editorHoverWidget.border': '--line-strong',
  'editorError.foreground': '--error',
  'editorWarning.foreground': '--warning',
  'editorInfo.foreground': '--note',
  focusBorder: '--focus',
  'input.background': '--surface',
  'input.foreground': '--text',
  'peekView.border': '--accent',
  'peekViewTitle.background': '--surface-raised',
  'peekViewTitleLabel.foreground': '--text',
  'peekViewTitleDescription.foreground': '--text-muted',
  'peekViewEditor.background': '--surface-sunken',
  'peekViewEditorGutter.background': '--surface-sunken',
  'peekViewResult.background': '--surface',
  'peekViewResult.fileForeground': '--text',
  'peekViewResult.lineForeground': '--text',
  'peekViewResult.selectionBackground': '--accent-soft',
  'peekViewResult.selectionForeground': '--text',
  // Brackets nested in each other look the same: their colours would say something else here.
  'editorBracketHighlight.foreground1': '--text-muted',
  'editorBracketHighlight.foreground2': '--text-muted',
  'editorBracketHighlight.foreground3': '--text-muted',
} as const;

/** Parts that lie over the text, and how much of their token's colour they have, in hex. */
const overlayTokens = {
  'diffEditor.insertedLineBackground': ['--success', '0d'],
  'diffEditor.removedLineBackground': ['--error', '0d'],
  'diffEditor.insertedTextBackground': ['--success', '18'],
  'diffEditor.removedTextBackground': ['--error', '18'],
  'diffEditor.diagonalFill': ['--text', '12'],
  'peekViewEditor.matchHighlightBackground': ['--accent', '38'],
  'peekViewResult.matchHighlightBackground': ['--accent', '38'],
} as const;

/** Kinds of words in a text, and the token that colours each. */
const wordTokens = {
  type: '--accent',
  string: '--success',
  'string.yaml': '--success',
  'string.sql': '--success',
  number: '--layer-bronze',
  keyword: '--layer-sinks',
  comment: '--text-muted',
  delimiter: '--text-muted',
} as const;

/** Sets the theme now, and again whenever the app's theme changes. */
export function followTheme(editors: typeof editor): void {
  const apply = (): void => {
    editors.defineTheme(themeName, themeOf(document.documentElement));
    editors.setTheme(themeName);
  };
  apply();
  new MutationObserver(apply).observe(document.documentElement, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}

function themeOf(root: HTMLElement): editor.IStandaloneThemeData {
  const colors = Object.fromEntries(
    Object.entries(partTokens).map(([part, token]) => [part, hexColor(root, token)]),
  );
  const overlays = Object.fromEntries(
    Object.entries(overlayTokens).map(([part, [token, share]]) => [
      part,
      `${hexColor(root, token)}${share}`,
    ]),
  );
  return {
    base: isDark(colors['editor.background'] ?? '') ? 'vs-dark' : 'vs',
    inherit: true,
    colors: { ...colors, ...overlays },
    rules: Object.entries(wordTokens).map(([token, name]) => ({
      token,
      foreground: hexColor(root, name).slice(1),
    })),
  };
}
