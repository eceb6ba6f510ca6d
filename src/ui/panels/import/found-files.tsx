/** The files of an upload, one line each: what they are, how much is in them, what is wrong. */
import { Check, Minus } from 'lucide-react';
import { useRef } from 'react';
import type { Checked, Problem } from '#core/compiler.ts';
import type { FoundFile } from '#core/importers/define.ts';
import { counted } from '#core/text/wording.ts';
import type { ImportState } from '#store/import-store.ts';
import { MiddleText } from '../../shared/middle-text.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import { hasWayOut, WaysOut } from '../../shared/ways-out.tsx';
import { ChooseKind } from './choose-kind.tsx';
import styles from './found-files.module.css';
import { type FoundRow, rowsOf } from './found-rows.ts';

interface FoundFilesProps {
  readonly outcome: Extract<ImportState, { readonly phase: 'failed' | 'done' }>;
}

export function FoundFiles({ outcome }: FoundFilesProps) {
  const checked = useWorkspace((state) => state.checked);
  const { found, problems } = standing(outcome, checked);
  const frame = useRef<HTMLDivElement>(null);
  const rows = rowsOf(found, problems);
  const virtual = useVirtualRows({ count: rows.length, frame, rowHeight: 2 });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.frame} ref={frame} tabIndex={0} aria-label="Files found">
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row row={row} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

interface Standing {
  readonly found: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** What is still so of an upload that is on the canvas: problems may have been settled since. */
function standing({ phase, ...came }: FoundFilesProps['outcome'], checked?: Checked): Standing {
  if (phase === 'failed' || !checked) return came;
  const paths = new Set(checked.legacyFiles.map(({ path }) => path));
  // Right after the import, what was checked last is the project before it.
  if (came.found.some(({ path }) => !paths.has(path))) return came;
  return {
    found: checked.legacyFiles,
    problems: [
      ...came.problems.filter(({ code }) => !isOfReading(code)),
      ...checked.problems.filter(({ code }) => isOfReading(code)),
    ],
  };
}

function isOfReading(code: string): boolean {
  return code.startsWith('import/');
}

function Row({ row: { file, problems } }: { readonly row: FoundRow }) {
  const Sign = file?.used ? Check : Minus;
  return (
    <>
      {file && (
        <div className={styles.file}>
          <Sign size={14} aria-hidden className={file.used ? styles.used : styles.unused} />
          <code className={styles.path}>
            <MiddleText text={file.path} />
          </code>
          <span>{file.kind}</span>
          <span className={styles.records}>
            {file.used ? counted(file.records, 'record') : 'not used'}
          </span>
        </div>
      )}
      {problems.map((problem) => (
        <FileProblem key={`${problem.code} ${problem.line} ${problem.message}`} problem={problem} />
      ))}
      {file?.choices && <ChooseKind {...file} choices={file.choices} />}
    </>
  );
}

function FileProblem({ problem }: { readonly problem: Problem }) {
  const { message, severity, hint } = problem;
  return (
    <div className={styles.problem}>
      <SeverityIcon severity={severity} size={14} />
      <div className={styles.words}>
        <p>
          {message} {hint && <span className={styles.hint}>{hint}</span>}
        </p>
        {hasWayOut(problem) && <WaysOut problem={problem} />}
      </div>
    </div>
  );
}
