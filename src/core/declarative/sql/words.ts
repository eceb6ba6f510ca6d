/**
 * Writes names, texts and queries as SQL of a pipeline does. Nothing of the model reaches a
 * statement in any other way.
 *
 * Tokens such as `{catalog}` become parameters of the pipeline, `${catalog}`, which the platform
 * puts in as they are before it reads the statement. So a name is safe in backticks, a text in
 * quotes, and a statement with a value that would leave either is refused by `flawOf`.
 */
import type { Pipeline } from '#core/model/pipeline.ts';
import { valueIn } from '#core/model/variables.ts';
import { partsOfName } from '../name-part.ts';

export interface Words {
  /** One part of a name. */
  name(text: string): string;
  /** A whole name, from the catalog inwards: `{catalog}.silver.orders`. */
  path(name: string): string;
  /** A text in quotes. */
  text(text: string): string;
  /** SQL that somebody wrote, such as a query or a condition. */
  authored(sql: string): string;
  /** Why a statement would not be read as it is meant; absent: it is. Completes "…, because". */
  flawOf(statement: string): string | undefined;
}

const token = /(?<!\$)\{(\w+)\}/g;
const plain = /^[A-Za-z_]\w*$/;
/** Words that mean something else where a name is expected. */
const reserved: ReadonlySet<string> = new Set(
  'ALL ALTER AND ANTI ANY AS ASC AT AUTHORIZATION BETWEEN BOTH BY CASE CAST CHECK COLLATE COLUMN CONSTRAINT CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DEFAULT DELETE DESC DESCRIBE DISTINCT DROP ELSE END ESCAPE EXCEPT EXISTS EXPECT FALSE FETCH FILTER FLOW FOR FOREIGN FROM FULL FUNCTION GRANT GROUP HAVING IN INNER INSERT INTERSECT INTERVAL INTO IS JOIN LATERAL LEADING LEFT LIKE LIMIT MASK MATERIALIZED MERGE MINUS NATURAL NOT NULL OF OFFSET ON ONLY OR ORDER OUTER OVERLAPS PARTITION PIVOT PRIMARY PRIVATE QUALIFY REFERENCES REFRESH RIGHT ROW SELECT SEMI SESSION_USER SET SOME STREAM STREAMING TABLE TABLESAMPLE THEN TIME TO TRAILING TRUE UNION UNIQUE UNKNOWN UNPIVOT UPDATE USER USING VALUES VIEW WHEN WHERE WINDOW WITH'.split(
    ' ',
  ),
);

/**
 * @returns what writes texts of this pipeline; tokens of other names than its variables stay texts
 */
export function sqlWords({
  variables,
  environments,
}: Pick<Pipeline, 'variables' | 'environments'>): Words {
  const isVariable = (name: string): boolean => Object.hasOwn(variables, name);
  const valuesOf = (name: string): readonly string[] =>
    environments.flatMap((environment) => valueIn(variables, name, environment) ?? []);
  const withParameters = (text: string): string =>
    text.replace(token, (written, name) => (isVariable(name) ? `\${${name}}` : written));

  const name = (text: string): string => {
    if (plain.test(text) && !reserved.has(text.toUpperCase())) return text;
    const [, only] = /^\{(\w+)\}$/.exec(text) ?? [];
    // A variable may stand for several parts at once: `{place}` for main.silver.
    if (only !== undefined && valuesOf(only).some((value) => value.includes('.'))) {
      return withParameters(text);
    }
    return `\`${withParameters(text.replaceAll('`', '``'))}\``;
  };

  return {
    name,
    path: (whole) => partsOfName(whole).map(name).join('.'),
    text: (text) => `'${withParameters(escaped(text))}'`,
    authored: (sql) => withParameters(withoutEnd(sql)),
    flawOf: (statement) => flawOf(statement, isVariable, valuesOf),
  };
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as it stands between quotes; `${` would be taken for a parameter. */
function escaped(text: string): string {
  return text
    .replace(/[\\'\p{Cc}]/gu, (character) => {
      if (character === '\\' || character === "'") return `\\${character}`;
      return escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })
    .replaceAll('${', '$\\u007B');
}

/** Semicolons behind which nothing stands but blanks and comments. */
const ending = /\s*;(?=(?:[\s;]|--[^\n]*(?:\n|$)|\/\*[^*]*\*\/)*$)/g;

function withoutEnd(sql: string): string {
  return sql.trim().replace(ending, '');
}

const parameter = /\$\{([^{}]*)\}?/g;

function flawOf(
  statement: string,
  isVariable: (name: string) => boolean,
  valuesOf: (name: string) => readonly string[],
): string | undefined {
  for (const [, name = ''] of statement.matchAll(parameter)) {
    if (!isVariable(name)) return 'SQL would take ${ for the beginning of a parameter';
    if (valuesOf(name).some((value) => /['"`\\\n\r]|\$\{/.test(value))) {
      return `the value of {${name}} holds signs that would end a text or a name of SQL`;
    }
  }
  return undefined;
}
