/** Adds an alert, a dashboard or a volume: about the selected table, where that can be. */
import { Plus } from 'lucide-react';
import { readableTables, resourceStarts } from '#core/resources/starts.ts';
import { Menu } from '../../shared/menu.tsx';
import { useServices } from '../../shared/services.ts';
import { addResource } from './add-resource.ts';
import { resourceIcons } from './resource-words.ts';

export function AddResourceMenu() {
  const services = useServices();
  const entries = resourceStarts.map(({ title, name, kind, make }, at) => ({
    title,
    icon: resourceIcons[kind],
    ...(at > 0 && resourceStarts[at - 1]?.kind !== kind && { isFirst: true }),
    onSelect() {
      const { workspace, session } = services;
      const { pipeline } = workspace.getState().document;
      const { selected } = session.getState();
      const table = readableTables(pipeline).find(({ id }) => id === selected)?.id;
      addResource(services, { name, one: make(pipeline, table), by: 'addition' });
    },
  }));
  return <Menu label="Add resource" icon={Plus} size="small" entries={entries} />;
}
