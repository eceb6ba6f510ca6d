/** The columns DLT-META adds to every Kafka and Event Hubs stream, as select expressions. */
import type { StructType } from '#core/model/data-type.ts';
import { sqlText } from '#core/sql/write-sql.ts';
import { printDdl } from '#core/text/spark-ddl.ts';

/** All columns of the stream, its date, hour and minute, and the unpacked value if it is declared. */
export function streamSelect(value: StructType | undefined): string[] {
  const columns = [
    '*',
    'to_date(timestamp) as date',
    'hour(timestamp) as hour',
    'minute(timestamp) as minute',
  ];
  if (!value) return columns;
  const ddl = sqlText(printDdl(value).replace(/\s*\n\s*/g, ' '));
  return [...columns, `from_json(cast(value as string), ${ddl}) as parsed_records`];
}
