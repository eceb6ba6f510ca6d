/**
 * A tree of files of any length, by the WAI-ARIA pattern: one tab stop, arrows walk, open and
 * close, Enter chooses. Only the rows in sight are in the page.
 */

import { ChevronRight, File, Folder, FolderOpen } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '#core/text/wording.ts';
import { formatSize } from './count-words.ts';
import { fileTreeOf, foldersAbove, rowsOf, type TreeFile, type TreeRow } from './file-tree.ts';
import styles from './file-tree-view.module.css';
import { useVirtualRows } from './use-virtual-rows.ts';
import { walkTree } from './walk-tree.ts';

interface FileTreeViewProps {
  readonly label: string;
  readonly files: readonly TreeFile[];
  readonly chosen: string | undefined;
  /** Whether the chosen file comes into sight by itself. */
  readonly showsChosen: boolean;
  /** Opens every folder, as for the results of a search. */
  readonly opensAll?: boolean;
  readonly keepsOrder?: boolean;
  onChoose(path: string): void;
  /** Asked to take a file away, by the Delete key. */
  onRemove?(path: string): void;
  /** At the end of a row, in the place of its size. */
  asideOf?(row: TreeRow): ReactNode;
}

/** In rem. */
const rowHeight = 1.625;
/** Trees of up to this many files start with every folder open. */
const openedWhole = 40;

export function FileTreeView(props: FileTreeViewProps) {
  const { label, files, chosen, showsChosen, opensAll, keepsOrder = false } = props;
  const { onChoose, onRemove, asideOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => fileTreeOf(files), [files]);
  const startsOpen = opensAll || files.length <= openedWhole;
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const aboveChosen = useMemo(
    () => new Set(chosen === undefined ? [] : foldersAbove(chosen)),
    [chosen],
  );
  const rows = useMemo(
    () =>
      rowsOf(tree, {
        keepsOrder,
        isOpen(folder) {
          const byItself = startsOpen || aboveChosen.has(folder) || !folder.includes('/');
          return turned.has(folder) ? !byItself : byItself;
        },
      }),
    [tree, keepsOrder, startsOpen, aboveChosen, turned],
  );
  const [asked, setActive] = useState<string>();
  const activePath = asked ?? chosen;
  const found = rows.findIndex(({ path }) => path === activePath);
  const active = Math.max(0, found);
  const followsFocus = useRef(false);

  const virtualizer = useVirtualRows({
    count: rows.length,
    frame: scroller,
    rowHeight,
    kept: active,
  });
  const shown = virtualizer.getVirtualItems();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that is chosen comes into sight
  useEffect(() => {
    if (showsChosen && found > 0) virtualizer.scrollToIndex(found, { align: 'auto' });
  }, [chosen, showsChosen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row has to be in the page first
  useEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!followsFocus.current || !row) return;
    followsFocus.current = false;
    row.focus();
  }, [active, shown]);

  const turn = (folder: string): void => {
    const next = new Set(turned);
    if (!next.delete(folder)) next.add(folder);
    setTurned(next);
  };
  const open = (row: TreeRow): void => {
    setActive(row.path);
    if (row.isOpen === undefined) onChoose(row.path);
    else turn(row.path);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.key === 'Delete' && onRemove && row?.isOpen === undefined) {
      event.preventDefault();
      if (row) onRemove(row.path);
    }
    const step = walkTree(event, rows, active);
    if (step === undefined) return;
    event.preventDefault();
    if (step === 'open') {
      if (row) open(row);
      return;
    }
    followsFocus.current = true;
    setActive(rows[step]?.path);
    virtualizer.scrollToIndex(step);
  };

  return (
    <div
      role="tree"
      aria-label={label}
      ref={scroller}
      className={styles.tree}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <TreeRowView
                key={row.path}
                {...{ row, index, start, onOpen: open, aside: asideOf?.(row) }}
                isActive={index === active}
                isChosen={row.path === chosen}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface TreeRowViewProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly aside: ReactNode;
  onOpen(row: TreeRow): void;
}

function TreeRowView(props: TreeRowViewProps) {
  const { row, index, start, isActive, isChosen, aside, onOpen } = props;
  const { name, level, position, siblings, size, fileCount, isOpen } = row;
  const isFolder = isOpen !== undefined;
  const FolderIcon = isOpen ? FolderOpen : Folder;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      {...(isFolder && { 'aria-expanded': isOpen })}
      aria-selected={isChosen}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      className={styles.row}
      style={{
        transform: `translateY(${start}px)`,
        paddingInlineStart: `${level * 0.875 - 0.25}rem`,
      }}
      onClick={() => onOpen(row)}
      title={row.path}
    >
      <ChevronRight
        size={14}
        aria-hidden
        className={styles.chevron}
        data-folder={isFolder}
        data-open={isOpen}
      />
      {isFolder ? <FolderIcon size={15} aria-hidden /> : <File size={15} aria-hidden />}
      <span className={styles.name}>{name}</span>
      <span className={styles.size}>
        {aside ?? (fileCount === undefined ? formatSize(size) : counted(fileCount, 'file'))}
      </span>
    </div>
  );
}
