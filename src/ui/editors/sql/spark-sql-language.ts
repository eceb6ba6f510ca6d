/** Spark SQL for the editor: its words, quotes and comments. */
import type { languages } from 'monaco-editor/editor';
import { sparkFunctions } from './spark-functions.ts';

export const sparkSql = 'spark-sql';

export const sparkKeywords: readonly string[] = (
  'ALL AND ANTI ANY AS ASC BETWEEN BY CASE CAST CROSS CUBE CURRENT DESC DISTINCT ELSE END ESCAPE ' +
  'EXCEPT EXISTS EXPLODE FALSE FILTER FIRST FOLLOWING FROM FULL GROUP GROUPING HAVING ILIKE IN ' +
  'INNER INTERSECT INTERVAL IS JOIN LAST LATERAL LEFT LIKE LIMIT MINUS NATURAL NOT NULL NULLS OF ' +
  'ON OR ORDER OUTER OVER PARTITION PIVOT PRECEDING QUALIFY RANGE RIGHT RLIKE ROLLUP ROW ROWS ' +
  'SELECT SEMI SETS STREAM TABLE THEN TRUE UNBOUNDED UNION UNPIVOT USING VALUES VIEW WATERMARK ' +
  'WHEN WHERE WINDOW WITH WITHIN'
).split(' ');

const types =
  'ARRAY BIGINT BINARY BOOLEAN BYTE CHAR DATE DECIMAL DOUBLE FLOAT INT INTEGER LONG MAP NUMERIC ' +
  'REAL SHORT SMALLINT STRING STRUCT TIMESTAMP TIMESTAMP_NTZ TINYINT VARCHAR VARIANT VOID';

const configuration: languages.LanguageConfiguration = {
  comments: { lineComment: '--', blockComment: ['/*', '*/'] },
  brackets: [
    ['(', ')'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
    { open: '`', close: '`', notIn: ['string', 'comment'] },
  ],
};

const grammar: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '.sql',
  ignoreCase: true,
  keywords: sparkKeywords,
  types: types.split(' '),
  functions: sparkFunctions.map(({ name }) => name),
  tokenizer: {
    root: [
      [/--.*$/, 'comment'],
      [/\/\*/, 'comment', '@comment'],
      [/'(?:[^'\\]|\\.|'')*'?/, 'string'],
      [/`[^`]*`?/, 'identifier'],
      [/\$?\{[\w.]+\}/, 'variable'],
      [/\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, 'number'],
      [
        /[a-z_]\w*(?=\s*\()/,
        { cases: { '@functions': 'type', '@keywords': 'keyword', '@default': '' } },
      ],
      [/[a-z_]\w*/, { cases: { '@keywords': 'keyword', '@types': 'keyword', '@default': '' } }],
      [/[()[\]]/, '@brackets'],
      [/[-+*/%<>=!|&^~:,.;?]+/, 'delimiter'],
    ],
    comment: [
      [/[^*/]+/, 'comment'],
      [/\*\//, 'comment', '@pop'],
      [/[*/]/, 'comment'],
    ],
  },
};

/** @param registry the library's list of languages */
export function registerSparkSql(registry: typeof languages): void {
  registry.register({ id: sparkSql, aliases: ['Spark SQL'] });
  registry.setLanguageConfiguration(sparkSql, configuration);
  registry.setMonarchTokensProvider(sparkSql, grammar);
}
