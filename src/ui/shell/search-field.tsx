/**
 * The one search field: what is typed holds for canvas, explorer and table view alike. Completes
 * the words of selectors, says how much is found, and what is wrong with a search.
 */

import { Search as SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { nodesOf } from '#core/model/graph.ts';
import { formatCount } from '#core/text/wording.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { focusRegionNamed } from '../shared/regions.ts';
import { DidYouMean } from '../shared/search/did-you-mean.tsx';
import { foundNow, useSearch } from '../shared/search/use-search.ts';
import { useServices, useSession } from '../shared/services.ts';
import { TextField } from '../shared/text-field.tsx';
import { viewDefinition } from '../views/index.ts';
import styles from './search-field.module.css';
import { useCompletion } from './use-completion.ts';

/** What is found is told once the typing has paused. */
const pauseMs = 1000;

export function SearchField() {
  const services = useServices();
  const { session, workspace } = services;
  const typed = useSession((state) => state.search);
  const searchFor = useSession((state) => state.searchFor);
  const { error } = useSearch();
  const completion = useCompletion();
  const { options, isOpen, at } = completion;
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useSpokenCount();

  const take = (option: string): void => {
    const caret = field.current?.selectionStart ?? typed.length;
    const before = typed.slice(0, completion.start) + option;
    const text = before + typed.slice(caret);
    searchFor(text);
    field.current?.focus();
    completion.complete(text, before.length);
  };
  const goToFound = (): void => {
    const found = foundNow(services);
    const first = nodesOf(workspace.getState().document.pipeline).find(({ id }) => found?.has(id));
    if (first) session.getState().select(first.id);
    focusRegionNamed(viewDefinition(session.getState().view)?.title ?? '');
  };

  const leave = (): void => {
    if (isOpen) completion.close();
    else if (typed === '') goToFound();
    else searchFor('');
  };
  const enter = (): void => {
    const chosen = options[at];
    completion.close();
    if (chosen) take(chosen.text);
    else goToFound();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = { Escape: leave, Enter: enter }[event.key];
    act?.();
    if (act || completion.walk(event.key)) event.preventDefault();
  };

  return (
    <search className={styles.search}>
      <TextField
        ref={field}
        label="Search tables"
        placeholder="Search tables   /"
        title="A part of a name, or words such as layer:silver, problem:error, +orders, orders+2"
        icon={SearchIcon}
        data-search="tables"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-options`}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-found`}
        value={typed}
        onChange={(text) => {
          searchFor(text);
          completion.complete(text, field.current?.selectionStart ?? text.length);
        }}
        onKeyDown={onKeyDown}
        onBlur={completion.close}
        trailing={
          typed !== '' && (
            <>
              <FoundCount id={`${id}-found`} />
              <IconButton
                size="small"
                icon={X}
                label="Clear search"
                onClick={() => searchFor('')}
              />
            </>
          )
        }
      />
      <div
        role="listbox"
        id={`${id}-options`}
        aria-label="Words to search by"
        className={styles.options}
      >
        {options.map(({ text, title }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for the list.
          <div
            key={text}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            // The field keeps the focus: leaving it would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(text)}
          >
            <span className={styles.word}>{text}</span>
            <span className={styles.title}>{title}</span>
          </div>
        ))}
      </div>
      {!isOpen && <Advice />}
    </search>
  );
}

function FoundCount({ id }: { readonly id: string }) {
  const { found, total } = useSearch();
  if (!found) return null;
  return (
    <span id={id} className={styles.count}>
      {formatCount(found.size)} of {formatCount(total)}
    </span>
  );
}

/** What is wrong with the search, below the field while it is being typed. */
function Advice() {
  const { error, found, meant } = useSearch();
  const view = useSession((state) => state.view);
  const isExplorerOpen = useSession((state) => state.isExplorerOpen);
  const explorerTab = useSession((state) => state.explorerTab);
  if (error) return <p className={styles.advice}>{error.message}</p>;
  // Where the table view or the explorer's list of tables is in sight, they say so themselves.
  const isTold = view === 'table' || (isExplorerOpen && explorerTab === 'tables');
  if (found?.size !== 0 || meant === undefined || isTold) return null;
  return (
    <p className={styles.advice}>
      <DidYouMean meant={meant} />
    </p>
  );
}

/** Reads out what is found, once the typing has paused. */
function useSpokenCount(): void {
  const { notices } = useServices();
  const { text, found, total, error } = useSearch();
  const words =
    error?.message ?? (found && `${formatCount(found.size)} of ${formatCount(total)} found.`);
  useEffect(() => {
    if (text === '' || words === undefined) return;
    const timer = setTimeout(() => notices.getState().announce(words), pauseMs);
    return () => clearTimeout(timer);
  }, [text, words, notices]);
}
