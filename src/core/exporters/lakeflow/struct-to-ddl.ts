/** Prints declared columns as Spark DDL on one line, as `from_json` takes them. */
import type { DataType, StructType } from '#core/model/data-type.ts';

const plainColumn = /^[A-Za-z_]\w*$/;

/** Short names that DDL has for types Spark's JSON spells out. */
const ddlNames: Readonly<Record<string, string>> = {
  long: 'BIGINT',
  integer: 'INT',
  short: 'SMALLINT',
  byte: 'TINYINT',
};

export function structToDdl({ fields }: StructType): string {
  return fields
    .map(
      ({ name, type, nullable }) =>
        `${column(name)} ${typeToDdl(type)}${nullable ? '' : ' NOT NULL'}`,
    )
    .join(', ');
}

function column(name: string): string {
  return plainColumn.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

function typeToDdl(type: DataType): string {
  if (typeof type === 'string') return ddlNames[type] ?? type.toUpperCase();
  switch (type.type) {
    case 'struct': {
      const fields = type.fields.map((field) => `${column(field.name)}: ${typeToDdl(field.type)}`);
      return `STRUCT<${fields.join(', ')}>`;
    }
    case 'array':
      return `ARRAY<${typeToDdl(type.elementType)}>`;
    case 'map':
      return `MAP<${typeToDdl(type.keyType)}, ${typeToDdl(type.valueType)}>`;
    default:
      return type satisfies never;
  }
}
