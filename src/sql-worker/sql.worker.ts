/** Parses SQL off the main thread: the parser is large, and slow the first time. */
import { findSqlFault } from './find-sql-fault.ts';
import type { SqlRequest, SqlResponse } from './protocol.ts';

addEventListener('message', ({ data: { id, kind, text } }: MessageEvent<SqlRequest>) => {
  const response: SqlResponse = { id, fault: findSqlFault(kind, text) };
  postMessage(response);
});
