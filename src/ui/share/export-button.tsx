/** Hands out the open project as a file, where something went wrong. */
import { Button, type ButtonProps } from '../shared/button.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import { saveProjectFile } from './project-file.ts';

export function ExportButton(props: Pick<ButtonProps, 'size' | 'children'>) {
  const services = useServices();
  const isOpen = useWorkspace((state) => state.projectId !== undefined);
  const save = (): void => saveProjectFile(services, services.workspace.getState().document);
  return isOpen && <Button {...props} onClick={save} />;
}
