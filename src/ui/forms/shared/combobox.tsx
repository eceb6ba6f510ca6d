/** A text field with a list of what could stand in it, by the WAI-ARIA combobox pattern. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from '../../shared/class-names.ts';
import styles from './combobox.module.css';
import { Floating } from './floating.tsx';

export interface Suggestion {
  readonly value: string;
  /** What is shown; absent: the value. */
  readonly title?: ReactNode;
  /** Beside or below the title, such as a type or a help text. */
  readonly detail?: string | undefined;
  /** Why it cannot be chosen. */
  readonly refusal?: string | undefined;
}

interface ComboboxProps {
  readonly label: string;
  readonly text: string;
  /** Those that fit the text, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Shown in place of suggestions where there are none. */
  readonly emptyText?: string;
  readonly isCode?: boolean;
  /** Whether its user has just asked for it. */
  readonly startsFocused?: boolean;
  onType(text: string): void;
  onChoose(value: string): void;
  /** Enter without a suggestion; a refused suggestion is never chosen. */
  onEnter?(text: string): void;
  /** Backspace in the empty field. */
  onBackspace?(): void;
  onBlur?(): void;
}

const mostShown = 50;

/** Any text can be typed; the list offers what is known, and arrows and Enter choose from it. */
export function Combobox(props: ComboboxProps) {
  const { label, text, placeholder, describedBy, emptyText, isCode, onType } = props;
  const suggestions = props.suggestions.slice(0, mostShown);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const shows = isOpen && (suggestions.length > 0 || emptyText !== undefined);

  const choose = ({ value, refusal }: Suggestion): void => {
    if (refusal !== undefined) return;
    setActive(-1);
    props.onChoose(value);
  };
  const walk = (to: number): void => {
    setOpen(true);
    setActive(to);
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const enter = (): void => {
    const chosen = isOpen ? suggestions[active] : undefined;
    if (chosen) choose(chosen);
    else props.onEnter?.(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const next = stepped(event.key, active, suggestions.length);
    if (next !== undefined) walk(next);
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else {
      if (event.key === 'Backspace' && text === '') props.onBackspace?.();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shows}
        aria-controls={shows && suggestions.length > 0 ? id : undefined}
        aria-activedescendant={shows && active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-describedby={describedBy}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: only where its user has just asked for it
        autoFocus={props.startsFocused}
        spellCheck={false}
        autoComplete="off"
        className={classNames(styles.input, isCode && styles.code)}
        value={text}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          onType(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setActive(-1);
          props.onBlur?.();
        }}
        onKeyDown={onKeyDown}
      />
      {shows && (
        <Floating anchor={input} place="below">
          {suggestions.length === 0 ? (
            <p role="status" className={styles.empty}>
              {emptyText}
            </p>
          ) : (
            <div role="listbox" id={id} aria-label={label} className={styles.list}>
              {suggestions.map((suggestion, index) => (
                <SuggestionRow
                  key={suggestion.value}
                  id={`${id}-${index}`}
                  suggestion={suggestion}
                  isActive={index === active}
                  onChoose={() => choose(suggestion)}
                />
              ))}
            </div>
          )}
        </Floating>
      )}
    </>
  );
}

interface SuggestionRowProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  onChoose(): void;
}

function SuggestionRow({ id, suggestion, isActive, onChoose }: SuggestionRowProps) {
  const { value, title = value, detail, refusal } = suggestion;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      aria-disabled={refusal !== undefined}
      className={styles.option}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.title}>{title}</span>
      {(refusal ?? detail) && <span className={styles.detail}>{refusal ?? detail}</span>}
    </div>
  );
}

function stepped(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  return key === 'ArrowUp' ? (active <= 0 ? count : active) - 1 : undefined;
}

/** Those whose value holds the text: beginnings first. Letter case does not count. */
export function fitting<T extends { readonly value: string }>(
  all: readonly T[],
  text: string,
): readonly T[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return all;
  const found = all.filter(({ value }) => value.toLowerCase().includes(wanted));
  const starts = (one: T): number => (one.value.toLowerCase().startsWith(wanted) ? 0 : 1);
  return found.toSorted((a, b) => starts(a) - starts(b));
}
