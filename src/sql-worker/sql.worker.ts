/** Parses SQL off the main thread: the parser is large, and slow the first time. */
import { findSqlFault } from './find-sql-fault.ts';
import type { SqlRequest, SqlResponse } from './protocol.ts';
import { readSelect } from './read-select.ts';

addEventListener('message', ({ data }: MessageEvent<SqlRequest>) => {
  const response: SqlResponse =
    data.ask === 'fault'
      ? { id: data.id, fault: findSqlFault(data.kind, data.text) }
      : { id: data.id, columns: readSelect(data.text) };
  postMessage(response);
});
