/** The window's dialogs; one at a time. */
import { lazy, Suspense } from 'react';
import { AboutDialog } from './about-dialog.tsx';
import type { DialogName } from './actions.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { WhereDialog } from './where-dialog.tsx';

const PictureDialog = lazy(async () => {
  const { PictureDialog: default_ } = await import('../share/picture-dialog.tsx');
  return { default: default_ };
});

const dialogs = {
  shortcuts: ShortcutsDialog,
  palette: PaletteDialog,
  where: WhereDialog,
  about: AboutDialog,
  picture: PictureDialog,
} as const satisfies Readonly<Record<DialogName, unknown>>;

interface DialogsProps {
  readonly open: DialogName | undefined;
  onClose(): void;
}

export function Dialogs({ open, onClose }: DialogsProps) {
  if (open === undefined) return null;
  const Open = dialogs[open];
  return (
    <Suspense>
      <Open onClose={onClose} />
    </Suspense>
  );
}
