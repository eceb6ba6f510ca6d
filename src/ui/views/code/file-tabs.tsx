/**
 * The open files as tabs: arrows move and show, Delete closes, and so do the cross and the middle
 * button of the mouse.
 */
import { CircleAlert, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { TextKey } from '#core/notation/text-key.ts';
import { fileName } from '#core/text/file-name.ts';
import { focusRegionNamed, focusWhenThere } from '../../shared/regions.ts';
import { tabStep } from '../../shared/tab-step.ts';
import styles from './code-view.module.css';
import type { ProjectFile } from './project-files.ts';

/** `typing`: what was typed last is about to be taken over. `broken`: it cannot be. */
export type FileState = 'in-step' | 'typing' | 'broken';

interface FileTabsProps {
  readonly files: readonly ProjectFile[];
  readonly shown: TextKey;
  stateOf(key: TextKey): FileState;
  onShow(key: TextKey): void;
  onClose(key: TextKey): void;
  readonly children: ReactNode;
}

const middleButton = 1;

/** Each shows the name of its file and the state of its text. */
export function FileTabs({ files, shown, stateOf, onShow, onClose, children }: FileTabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const names = files.map(({ path }) => fileName(path));

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = files.findIndex(({ key }) => key === shown);
    const next = tabStep(event.key, files, at);
    if (event.key !== 'Delete' && !next) return;
    event.preventDefault();
    if (next) onShow(next.key);
    else onClose(shown);
    // After the last tab, what the view offers instead.
    if (!next && files.length === 1) focusRegionNamed('Code');
    else focusWhenThere(() => list.current?.querySelector('[aria-selected="true"]') ?? null);
  };

  return (
    <>
      <div role="tablist" aria-label="Open files" ref={list} className={styles.tabs}>
        {files.map(({ key, path }, index) => {
          const name = names[index] ?? path;
          const isDouble = names.indexOf(name) !== names.lastIndexOf(name);
          const state = stateOf(key);
          return (
            <button
              key={key}
              type="button"
              role="tab"
              id={`${id}-${key}`}
              aria-selected={key === shown}
              aria-controls={key === shown ? `${id}-panel` : undefined}
              tabIndex={key === shown ? 0 : -1}
              className={styles.tab}
              title={`${path} (Delete closes it)`}
              onClick={() => onShow(key)}
              onAuxClick={({ button }) => button === middleButton && onClose(key)}
              onKeyDown={onKeyDown}
            >
              <span className={styles.tabName}>{name}</span>
              {isDouble && <span className={styles.folder}>{path.split('/')[0]}</span>}
              <StateSign state={state} />
              {/* The mouse's way to close; Delete is that of the keyboard. */}
              <span
                aria-hidden
                className={styles.close}
                title="Close"
                onClick={(event) => {
                  event.stopPropagation();
                  onClose(key);
                }}
              >
                <X size={13} />
              </span>
            </button>
          );
        })}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        className={styles.panel}
      >
        {children}
      </div>
    </>
  );
}

function StateSign({ state }: { readonly state: FileState }) {
  if (state === 'in-step') return null;
  if (state === 'typing') return <span className={styles.typing} title="Being typed" />;
  return (
    <CircleAlert size={13} className={styles.broken} aria-label="cannot be taken over" role="img" />
  );
}
