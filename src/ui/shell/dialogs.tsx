/** The window's dialogs; one at a time. */
import { lazy, Suspense } from 'react';
import type { DialogName } from './actions.ts';

/** Loaded ahead by the window: what is typed right after its keys must not be lost. */
export const loadPalette = async () => {
  const { PaletteDialog } = await import('./palette-dialog.tsx');
  return { default: PaletteDialog };
};
const PaletteDialog = lazy(loadPalette);
const AboutDialog = lazy(async () => {
  const { AboutDialog: default_ } = await import('./about-dialog.tsx');
  return { default: default_ };
});
const WhereDialog = lazy(async () => {
  const { WhereDialog: default_ } = await import('./where-dialog.tsx');
  return { default: default_ };
});
const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog: default_ } = await import('./shortcuts-dialog.tsx');
  return { default: default_ };
});
const SearchHelpDialog = lazy(async () => {
  const { SearchHelpDialog: default_ } = await import('./search-help-dialog.tsx');
  return { default: default_ };
});
const TemplatesDialog = lazy(async () => {
  const { TemplatesDialog: default_ } = await import('../templates/templates-dialog.tsx');
  return { default: default_ };
});
const PictureDialog = lazy(async () => {
  const { PictureDialog: default_ } = await import('../share/picture-dialog.tsx');
  return { default: default_ };
});
const LinkDialog = lazy(async () => {
  const { LinkDialog: default_ } = await import('../share/link-dialog.tsx');
  return { default: default_ };
});

const DimensionDialog = lazy(async () => {
  const { DimensionDialog: default_ } = await import('../wizards/dimension-dialog.tsx');
  return { default: default_ };
});
const FactDialog = lazy(async () => {
  const { FactDialog: default_ } = await import('../wizards/fact-dialog.tsx');
  return { default: default_ };
});

const dialogs = {
  templates: TemplatesDialog,
  dimension: DimensionDialog,
  fact: FactDialog,
  'search-help': SearchHelpDialog,
  shortcuts: ShortcutsDialog,
  palette: PaletteDialog,
  where: WhereDialog,
  about: AboutDialog,
  picture: PictureDialog,
  link: LinkDialog,
} as const satisfies Readonly<Record<DialogName, unknown>>;

interface DialogsProps {
  readonly open: DialogName | undefined;
  onClose(): void;
  /** Opens another dialog in place of this one. */
  onDialog(name: DialogName): void;
}

/** Nothing, while none is open; a dialog loads when it is first opened. */
export function Dialogs({ open, onClose, onDialog }: DialogsProps) {
  if (open === undefined) return null;
  const Open = dialogs[open];
  return (
    <Suspense>
      <Open onClose={onClose} onDialog={onDialog} />
    </Suspense>
  );
}
