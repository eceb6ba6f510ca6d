/** Tabs by the WAI-ARIA pattern: one tab stop, arrows move and select. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { tabStep } from './tab-step.ts';
import styles from './tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** Beside the title, such as a count. It is part of the tab's name. */
  readonly badge?: ReactNode;
}

interface TabsProps<Id extends string> {
  /** Names the list of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** Absent: no tab is chosen, and the panel belongs to none. */
  readonly selected: Id | undefined;
  onSelect(id: Id): void;
  readonly look?: 'underlined' | 'boxed';
  /** At the far end of the row of tabs. */
  readonly trailing?: ReactNode;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** The content of the selected tab stands below its tabs. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, look = 'underlined', trailing, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const reachable = selected ?? tabs[0]?.id;

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === reachable);
    const next = tabStep(event.key, tabs, at);
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div className={classNames(styles.row, styles[look])}>
        <div role="tablist" aria-label={label} ref={list} className={styles.list}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              data-tab={tab.id}
              aria-selected={tab.id === selected}
              aria-controls={tab.id === selected ? `${id}-panel` : undefined}
              tabIndex={tab.id === reachable ? 0 : -1}
              className={styles.tab}
              onClick={() => onSelect(tab.id)}
              onKeyDown={onKeyDown}
            >
              {tab.title}
              {tab.badge}
            </button>
          ))}
        </div>
        {trailing}
      </div>
      {selected === undefined ? (
        <div className={styles.panel}>{children}</div>
      ) : (
        <div
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${selected}`}
          className={styles.panel}
        >
          {children}
        </div>
      )}
    </div>
  );
}
