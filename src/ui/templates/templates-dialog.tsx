/** The template gallery over the open project. */
import { Dialog } from '../shared/dialog.tsx';
import { useWorkspace } from '../shared/services.ts';
import { TemplateGallery } from './template-gallery.tsx';
import { useTemplates } from './use-templates.ts';

export function TemplatesDialog({ onClose }: { onClose(): void }) {
  const isOpen = useWorkspace((state) => state.projectId !== undefined);
  const { open, insert } = useTemplates();
  return (
    <Dialog title="New from template" width="wide" onClose={onClose}>
      <TemplateGallery
        {...(isOpen && {
          onInsert: (template) => {
            onClose();
            void insert(template);
          },
        })}
        onOpen={(template) => {
          onClose();
          void open(template);
        }}
      />
    </Dialog>
  );
}
