/** What the compiler says to the user. Plain data: it crosses the worker boundary as it is. */
import type { Command } from './commands/index.ts';
import type { FieldRef } from './model/field-ref.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A stretch of one uploaded text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Where the problem is: in the model, in a text, or both. */
export interface Place {
  readonly ref?: FieldRef;
  readonly span?: Span;
  /** File without a known position in it, such as one that is missing or binary. */
  readonly file?: string;
  /** Key path inside the file, such as `[0].source_details.source_path_dev`. */
  readonly path?: string;
}

/** What a rule, importer or exporter reports; `collect` adds the code and the usual severity. */
export interface Finding {
  readonly severity?: Severity;
  /** What is wrong, in one sentence that names the things involved. */
  readonly message: string;
  /** Why it matters, what is still fine, and what to do about it. */
  readonly hint?: string;
  readonly at: Place;
  readonly related?: readonly { readonly message: string; readonly at: Place }[];
  /** An edit that would solve it. A command, not a closure, so that a worker can send it. */
  readonly fix?: WayOut;
  /** Path of a file that would solve it, were it uploaded. */
  readonly upload?: string;
  /** Where no edit solves it: what a person may settle it by. */
  readonly ways?: readonly WayOut[];
}

export interface WayOut {
  readonly title: string;
  readonly command: Command;
}

/** A finding with its code. `graph/no-cycles` is reported by `rules/graph/no-cycles.ts`. */
export interface Diagnostic extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

export type Report = (finding: Finding) => void;
/** Importers and exporters report under many codes; the code is `<their prefix>/<topic>`. */
export type ReportTopic = (topic: string, finding: Finding) => void;

/**
 * Gathers findings under one code.
 * @param code what the diagnostics will carry, such as `graph/no-cycles`
 * @param severity used where a finding names none
 * @param into list the diagnostics are added to
 */
export function reporter(code: string, severity: Severity, into: Diagnostic[]): Report {
  return (finding) => {
    into.push({ code, severity, ...finding });
  };
}

/**
 * Gathers findings under many codes with one prefix, such as `import/dlt-meta`.
 * Findings that name no severity are warnings.
 */
export function topicReporter(prefix: string, into: Diagnostic[]): ReportTopic {
  return (topic, finding) => {
    into.push({ code: `${prefix}/${topic}`, severity: 'warning', ...finding });
  };
}

/** Whether anything is severe enough to stop an export; warnings and notes are not. */
export function hasErrors(diagnostics: readonly { readonly severity: Severity }[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
