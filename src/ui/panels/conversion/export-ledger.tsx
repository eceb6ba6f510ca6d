/** Hands the whole ledger to the user, as a file. */
import { FileDown } from 'lucide-react';
import type { LedgerFormatId } from '#core/ledger-formats/index.ts';
import { Menu } from '../../shared/menu.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';

interface ExportFormat {
  readonly id: LedgerFormatId;
  readonly title: string;
  readonly type: string;
}

const formats: readonly ExportFormat[] = [
  { id: 'csv', title: 'CSV', type: 'text/csv' },
  { id: 'json', title: 'JSON', type: 'application/json' },
  { id: 'md', title: 'Markdown', type: 'text/markdown' },
];

export function ExportLedger() {
  const { compiler, platform, notices } = useServices();
  const name = useWorkspace((state) => state.document.pipeline.name);
  const download = async ({ id, title, type }: ExportFormat): Promise<void> => {
    const text = await compiler.ledgerText(id);
    platform.download(`${name}-conversion.${id}`, new TextEncoder().encode(text), type);
    notices.getState().show(`Downloaded the conversion ledger as ${title}.`);
  };
  return (
    <Menu
      label="Download the conversion ledger"
      icon={FileDown}
      entries={formats.map((format) => ({
        title: `As ${format.title}`,
        onSelect: () => void download(format),
      }))}
    />
  );
}
