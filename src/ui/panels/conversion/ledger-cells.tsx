/** One row of the ledger as cells. */

import type { ReactNode } from 'react';
import type { OpenRow } from '#core/compiler.ts';
import type { LedgerRow } from '#core/ledger/ledger.ts';
import { fileName } from '#core/text/file-name.ts';
import { formatCount } from '#core/text/wording.ts';
import { KeyWays } from '../../shared/key-ways.tsx';
import { StatusWord } from '../../shared/status-word.tsx';
import styles from './conversion-panel.module.css';

/** @returns in the order of the columns of the ledger */
export function ledgerCells(row: OpenRow): readonly ReactNode[] {
  const { file, line, path, value, status, outputs, reason } = row;
  return [
    <span key="key" className={styles.place} title={`${path} in ${file}:${line}`}>
      <code className={styles.key}>{path}</code>
      <code className={styles.value}>
        {fileName(file)}:{line}
      </code>
    </span>,
    <code key="value" className={styles.value} title={value}>
      {value}
    </code>,
    <StatusWord key="status" status={status} />,
    <Outputs key="outputs" outputs={outputs} />,
    <span key="reason" className={styles.reason} title={reason}>
      {reason}
    </span>,
    <KeyWays key="ways" row={row} />,
  ];
}

function Outputs({ outputs }: Pick<LedgerRow, 'outputs'>) {
  const [first, ...others] = outputs;
  if (!first) return <span className={styles.nowhere}>Not written</span>;
  const places = outputs.map(({ file, path }) => `${file}: ${path}`);
  return (
    <span className={styles.place} title={places.join('\n')}>
      <code className={styles.key}>{first.path === '' ? first.file : first.path}</code>
      <code className={styles.value}>{first.path !== '' && fileName(first.file)}</code>
      {others.length > 0 && (
        <span className={styles.reason}>+{formatCount(others.length)} more</span>
      )}
    </span>
  );
}
