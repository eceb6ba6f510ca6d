/** Adds an alert, a dashboard or a volume: about the selected table, where that can be. */
import { Plus } from 'lucide-react';
import { resourceStarts } from '#core/resources/starts.ts';
import { addFromStart } from '../../shared/add-resource.ts';
import { Menu } from '../../shared/menu.tsx';
import { useServices } from '../../shared/services.ts';
import { resourceIcons } from './resource-words.ts';

export function AddResourceMenu() {
  const services = useServices();
  const entries = resourceStarts.map((start, at) => ({
    title: start.title,
    icon: resourceIcons[start.kind],
    ...(at > 0 && resourceStarts[at - 1]?.kind !== start.kind && { isFirst: true }),
    onSelect: () => addFromStart(services, start),
  }));
  return <Menu label="Add resource" icon={Plus} size="small" entries={entries} />;
}
