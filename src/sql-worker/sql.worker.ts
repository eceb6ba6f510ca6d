/** Parses SQL off the main thread: the parser is large, and slow the first time. */
import { findSqlFault } from './find-sql-fault.ts';
import type { SqlRequest, SqlResponse } from './protocol.ts';
import { readOutline } from './read-outline.ts';
import { readSelect } from './read-select.ts';

addEventListener('message', ({ data }: MessageEvent<SqlRequest>) => {
  const response: SqlResponse = { id: data.id, ...answerTo(data) };
  postMessage(response);
});

function answerTo(request: SqlRequest): Omit<SqlResponse, 'id'> {
  switch (request.ask) {
    case 'fault':
      return { fault: findSqlFault(request.kind, request.text) };
    case 'columns':
      return { columns: readSelect(request.text) };
    case 'outline':
      return { outline: readOutline(request.text) };
    default:
      return request satisfies never;
  }
}
