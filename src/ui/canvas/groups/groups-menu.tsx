/** Says how many tables and groups there are, and chooses what they are grouped by. */
import { ChevronsDownUp, ChevronsUpDown, Group } from 'lucide-react';
import { counted } from '#core/text/wording.ts';
import { Menu } from '../../shared/menu.tsx';
import { useServices } from '../../shared/services.ts';
import { groupingTitles } from './group-keys.ts';
import styles from './groups-menu.module.css';
import type { Groups } from './use-groups.ts';

interface GroupsMenuProps {
  readonly groups: Groups;
  readonly tableCount: number;
}

export function GroupsMenu({ groups, tableCount }: GroupsMenuProps) {
  const { session } = useServices();
  const { update, openOnly } = session.getState();
  const { grouping, offered, keys, count } = groups;
  const words = keys && `${counted(tableCount, 'table')} in ${counted(count, 'group')}`;
  const choices = offered.map((one) => ({
    title: groupingTitles[one],
    isChosen: one === grouping,
    onSelect: () => update({ grouping: one }),
  }));
  const all = keys
    ? [
        {
          title: 'Open all groups',
          icon: ChevronsUpDown,
          isFirst: true,
          onSelect: () => openOnly([...new Set(keys.values())]),
        },
        { title: 'Close all groups', icon: ChevronsDownUp, onSelect: () => openOnly([]) },
      ]
    : [];
  return (
    <>
      <Menu label="Groups" icon={Group} size="small" side="above" entries={[...choices, ...all]} />
      {words && <span className={styles.words}>{words}</span>}
    </>
  );
}
