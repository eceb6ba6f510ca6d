/** Options for reading over JDBC. */
import { secretText } from '#core/model/secret-text.ts';
import { type KnownOption, yesOrNo } from './define.ts';

export const jdbcReader: readonly KnownOption[] = [
  {
    key: 'url',
    description: 'The address of the database.',
    example: 'jdbc:postgresql://erp-db:5432/erp',
  },
  {
    key: 'dbtable',
    description: 'The table to read, or a query in parentheses with a name behind it.',
    example: 'public.orders',
  },
  {
    key: 'query',
    description: 'The query to read, instead of a table.',
    example: 'SELECT * FROM public.orders WHERE status <> 9',
  },
  { key: 'user', description: 'Who the pipeline signs in as.', example: 'reader' },
  {
    key: 'password',
    description: 'The password of that user.',
    example: secretText('erp_password'),
  },
  {
    key: 'databricks.connection',
    description:
      'On Databricks, a JDBC connection of Unity Catalog, instead of an address and who signs in. Serverless compute reaches databases by it.',
    example: 'erp_connection',
  },
  {
    key: 'driver',
    description: 'The class of the driver, where the address does not tell.',
    example: 'org.postgresql.Driver',
  },
  {
    key: 'fetchsize',
    description: 'How many rows come with each answer of the database.',
    example: '10000',
  },
  {
    key: 'partitionColumn',
    description: 'A number, date or time by which reading is split into parts.',
    example: 'order_id',
  },
  {
    key: 'lowerBound',
    description: 'The value of that column the first part ends at.',
    example: '1',
  },
  {
    key: 'upperBound',
    description: 'The value of that column the last part begins at.',
    example: '10000000',
  },
  {
    key: 'numPartitions',
    description: 'How many parts are read at once, and so how many connections are open.',
    example: '8',
  },
  {
    key: 'queryTimeout',
    description: 'How many seconds the database may take to answer; 0 for any time.',
    usually: '0',
  },
  {
    key: 'sessionInitStatement',
    description: 'A statement that is run before reading.',
  },
  {
    key: 'customSchema',
    description: 'Types of some columns, over those the database tells.',
    example: 'id DECIMAL(38, 0), name STRING',
  },
  {
    key: 'pushDownPredicate',
    description: 'Whether filters are left to the database.',
    values: yesOrNo,
    usually: 'true',
  },
];
