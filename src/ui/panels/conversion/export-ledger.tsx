/** Hands the whole ledger to the user, as a file. */
import { FileDown } from 'lucide-react';
import { ledgerFormats } from '#core/ledger-formats/index.ts';
import { Menu } from '../../shared/menu.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';

type Format = (typeof ledgerFormats)[number];

export function ExportLedger() {
  const { compiler, platform, notices } = useServices();
  const name = useWorkspace((state) => state.document.pipeline.name);
  const download = async ({ id, title, mediaType }: Format): Promise<void> => {
    const text = await compiler.ledgerText(id);
    platform.download(`${name}-conversion.${id}`, new TextEncoder().encode(text), mediaType);
    notices.getState().show(`Downloaded the conversion ledger as ${title}.`);
  };
  return (
    <Menu
      label="Download the conversion ledger"
      icon={FileDown}
      entries={ledgerFormats.map((format) => ({
        title: `As ${format.title}`,
        onSelect: () => void download(format),
      }))}
    />
  );
}
