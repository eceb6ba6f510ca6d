/** Groups and figures, as aggregates and windows have them. */
import { nameOfExpression } from '#core/model/select-names.ts';
import { authoredSql, named, sqlName } from '#core/sql/write-sql.ts';
import type { StepFinding, StepInput } from './kinds/define.ts';
import { nothingIn, unknownColumns } from './parts.ts';
import type { StepOf } from './step.ts';

type Figures = Pick<StepOf<'aggregate'>, 'groupBy' | 'measures'>;

interface Group {
  readonly expression: string;
  /** Absent: it takes more than a look to know. */
  readonly name: string | undefined;
}

const aliased = /\s+as\s+(?:\w+|`[^`]+`)\s*$/i;

/** `to_date(ordered_at) AS day` as what is grouped by, and what it is called. */
function groupOf(text: string): Group {
  return { expression: authoredSql(text).replace(aliased, ''), name: nameOfExpression(text) };
}

function groupsOf({ groupBy }: Figures): readonly Group[] {
  return groupBy.filter((one) => one.trim() !== '').map(groupOf);
}

/** As GROUP BY takes them: without aliases. */
export function groupExpressions(figures: Figures): readonly string[] {
  return groupsOf(figures).map(({ expression }) => expression);
}

/** The list of the SELECT: groups first, then measures, each under its name. */
export function figureColumns(figures: Figures): readonly string[] {
  const groups = groupsOf(figures).map(({ expression, name }) =>
    name === undefined || (/^[\w.`]+$/.test(expression) && expression.endsWith(name))
      ? expression
      : named(expression, name),
  );
  const measures = figures.measures
    .filter(({ expression }) => expression.trim() !== '')
    .map(({ name, expression, condition = '' }) => {
      const only = condition.trim() === '' ? '' : ` FILTER (WHERE ${authoredSql(condition)})`;
      return named(`${authoredSql(expression)}${only}`, name);
    });
  return [...groups, ...measures];
}

/** Absent: a group has no name that is plain to see. */
export function figureNames(figures: Figures): readonly string[] | undefined {
  const names = groupsOf(figures).map(({ name }) => name);
  const known = names.flatMap((name) => (name === undefined ? [] : [name]));
  if (known.length < names.length) return undefined;
  return [...known, ...figures.measures.map(({ name }) => name)];
}

/** What is wrong with groups and measures, each with the field it is about. */
export function checkFigures(figures: Figures, input: StepInput): readonly StepFinding[] {
  const { groupBy, measures } = figures;
  const names = [
    ...(figureNames({ groupBy, measures: [] }) ?? []),
    ...measures.map(({ name }) => name),
  ];
  const columns = groupBy.flatMap((text, at) =>
    /^\s*(\w+|`[^`]+`)\s*$/.test(text) ? [{ name: text, field: ['groupBy', `${at}`] }] : [],
  );
  return [
    ...nothingIn([...groupBy, ...measures], 'measures', 'Nothing is computed.'),
    ...unknownColumns(input.columns, columns),
    ...measures.flatMap(({ name, expression }, at): readonly StepFinding[] => {
      const field = ['measures', `${at}`];
      const isTwice = names.filter((one) => sqlName(one) === sqlName(name)).length > 1;
      return [
        ...(name.trim() === ''
          ? [{ message: 'The figure has no name.', field: [...field, 'name'] }]
          : []),
        ...(isTwice && name.trim() !== ''
          ? [{ message: `There are two columns ${name}.`, field: [...field, 'name'] }]
          : []),
        ...(expression.trim() === ''
          ? [{ message: 'Nothing says what is computed.', field: [...field, 'expression'] }]
          : []),
      ];
    }),
  ];
}
