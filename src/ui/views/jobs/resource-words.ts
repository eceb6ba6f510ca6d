/** A resource in a few words, for lists and headings. */
import { Bell, ChartColumn, FolderOpen, type LucideIcon } from 'lucide-react';
import { rhythmOf, rhythmWords } from '#core/jobs/cron/rhythm.ts';
import type { Resource, ResourceKind } from '#core/resources/resource.ts';
import { counted } from '#core/text/wording.ts';

export const resourceIcons: Readonly<Record<ResourceKind, LucideIcon>> = {
  volume: FolderOpen,
  alert: Bell,
  dashboard: ChartColumn,
};

/** `Alert on gold.sales: every hour`. */
export function resourceWords(one: Resource): string {
  switch (one.kind) {
    case 'alert': {
      const { cron, paused } = one.schedule;
      const rhythm = rhythmOf(cron);
      const when = rhythm ? rhythmWords(rhythm) : `At ${cron || 'no time yet'}`;
      const on = one.table ? ` on ${one.table}` : '';
      return `Alert${on}. ${paused ? 'Paused' : when}`;
    }
    case 'dashboard':
      return `Dashboard of ${counted(one.pages.length, 'table')}`;
    case 'volume':
      return one.storage === 'external' ? 'External volume' : 'Volume';
    default:
      return one satisfies never;
  }
}
