/** Lets any part of the window open one of its dialogs. */
import { createContext, useContext } from 'react';
import type { DialogName } from './actions.ts';

type OpenDialog = (name: DialogName) => void;

const OpenDialogContext = createContext<OpenDialog | undefined>(undefined);
export const OpenDialogProvider = OpenDialogContext.Provider;

/** Another dialog that is open gives way. */
export function useOpenDialog(): OpenDialog {
  const open = useContext(OpenDialogContext);
  if (!open) throw new Error('Components that open dialogs stand inside <OpenDialogProvider>.');
  return open;
}
