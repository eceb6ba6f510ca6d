/** The files of an upload, one line each: what they are, how much is in them, what is wrong. */
import { Check, Minus } from 'lucide-react';
import { useRef } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { FoundFile } from '#core/importers/define.ts';
import { counted } from '#core/text/wording.ts';
import { MiddleText } from '../../shared/middle-text.tsx';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import styles from './found-files.module.css';
import { type FoundRow, rowsOf } from './found-rows.ts';

interface FoundFilesProps {
  readonly found: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

export function FoundFiles({ found, problems }: FoundFilesProps) {
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
      {problems.map(({ code, message, severity, line, hint }) => (
        <p key={`${code} ${line} ${message}`} className={styles.problem}>
          <SeverityIcon severity={severity} size={14} />
          <span>
            {message} {hint && <span className={styles.hint}>{hint}</span>}
          </span>
        </p>
      ))}
    </>
  );
}
