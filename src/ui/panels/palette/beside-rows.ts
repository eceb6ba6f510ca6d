/** What the palette offers that is deployed beside the tables: it is added, and opens, in a view of its own. */
import { Bell, CalendarClock, ChartColumn, FolderOpen } from 'lucide-react';
import type { ResourceKind } from '#core/resources/resource.ts';
import type { PaletteRow } from '../../canvas/drawing/palette-rows.ts';
import { addJob } from '../../shared/add-job.ts';
import type { Services } from '../../shared/services.ts';

export interface BesideRow extends Omit<PaletteRow, 'group' | 'makes'> {
  readonly group: 'Beside the tables';
  add(services: Services): void;
}

const shared = { group: 'Beside the tables', bands: [] } as const;

export const besideRows: readonly BesideRow[] = [
  {
    ...shared,
    id: 'job',
    title: 'Job',
    hint: 'Refreshes tables at set times, when files arrive, or when other tables change.',
    icon: CalendarClock,
    add: (services) => addJob(services),
  },
  {
    ...shared,
    id: 'alert',
    title: 'Alert',
    hint: 'Asks about a table at set times, and tells people what is wrong.',
    icon: Bell,
    add: (services) => void addFirst(services, 'alert'),
  },
  {
    ...shared,
    id: 'dashboard',
    title: 'Dashboard',
    hint: 'Shows rows and counts of gold tables.',
    icon: ChartColumn,
    add: (services) => void addFirst(services, 'dashboard'),
  },
  {
    ...shared,
    id: 'volume',
    title: 'Volume',
    hint: 'A folder for files that the catalog governs.',
    icon: FolderOpen,
    add: (services) => void addFirst(services, 'volume'),
  },
];

/** The first that is offered of a kind. What it begins with is not needed before. */
async function addFirst(services: Services, wanted: ResourceKind): Promise<void> {
  const [{ resourceStarts }, { addFromStart }] = await Promise.all([
    import('#core/resources/starts.ts'),
    import('../../shared/add-resource.ts'),
  ]);
  const start = resourceStarts.find(({ kind }) => kind === wanted);
  if (start) addFromStart(services, start);
}
