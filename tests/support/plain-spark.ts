/**
 * Statements of Databricks pipelines as open-source Spark knows them, so that its parser can read
 * the rest: rules, private tables, masks, filters, Auto Loader and flows that run once are Databricks'.
 */

const name = '(?:`(?:[^`]|``)*`|\\w+)';
const rule = new RegExp(
  `^ {2}CONSTRAINT ${name} EXPECT \\([^\\n]*\\)(?: ON VIOLATION \\w+ \\w+)?,?\\n`,
  'gm',
);

/** @param file of one table: its statements, each ending with a semicolon at the end of a line */
export function plainStatements(file: string): readonly string[] {
  return file
    .split(/;\n(?=\n|$)/)
    .map((statement) => plainStatement(statement.trim()))
    .filter((statement) => statement !== '');
}

function plainStatement(statement: string): string {
  return statement
    .replace(/^(?:--[^\n]*\n)+/, '')
    .replace(/^CREATE OR REFRESH (?:PRIVATE )?/, 'CREATE ')
    .replace(rule, '')
    .replace(/^(CREATE[^\n]*) \(\n\)$/m, '$1')
    .replace(/^CLUSTER BY (?:AUTO|\((?:`(?:[^`]|``)*`|[^`)])*\))\n/m, '')
    .replace(/^WITH ROW FILTER [^\n]*\n/m, '')
    .replace(/^REFRESH POLICY [A-Z ]+\n/m, '')
    .replace(/^ {2}PRIMARY KEY [^\n]*\n/m, '')
    .replace(/ MASK [^\n]*?(,?)$/gm, '$1')
    .replace(/,\n\)\n/, '\n)\n')
    .replace(/\bSTREAM (read_(?:files|kafka)\()/g, '$1')
    .replace(/^AS INSERT INTO ONCE /m, 'AS INSERT INTO ')
    .replace(/^IGNORE NULL UPDATES\n/m, '');
}
