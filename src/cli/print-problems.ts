/** Problems for people and for tools: text, plain objects, SARIF. */
import type { Problem } from '#core/compiler.ts';
import { rules } from '#core/rules/index.ts';
import { counted } from '#core/text/wording.ts';

/** The shape scripts rely on (docs/cli.md). */
export function toPlain({ code, severity, message, hint, file, line, column, path }: Problem) {
  return { code, severity, message, hint, file, line, column, path };
}

/** Place, severity and code on one line, as compilers print them; message and hint below. */
export function toText(problems: readonly Problem[]): string {
  return problems
    .map(({ code, severity, message, hint, ...place }) => {
      const found = `${placeOf(place)}${severity} ${code}\n  ${message}`;
      return hint === undefined ? `${found}\n` : `${found}\n  ${hint}\n`;
    })
    .join('');
}

function placeOf({ file, line, column }: Partial<Problem>): string {
  if (file === undefined) return '';
  return line === undefined ? `${file}: ` : `${file}:${line}:${column}: `;
}

/** Such as `2 errors, 1 warning, 0 notes`. */
export function countsText(problems: readonly Problem[]): string {
  const count = (wanted: Problem['severity']) =>
    problems.filter(({ severity }) => severity === wanted).length;
  return [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'note'),
  ].join(', ');
}

const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, which code hosts show beside the lines. */
export function toSarif(problems: readonly Problem[]): unknown {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const summaries = new Map<string, string>(rules.map(({ code, summary }) => [code, summary]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lakewright',
            rules: codes.map((id) => ({
              id,
              shortDescription: { text: summaries.get(id) ?? id },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.code,
          level: sarifLevels[problem.severity],
          message: { text: [problem.message, problem.hint].filter(Boolean).join(' ') },
          locations: sarifLocations(problem),
        })),
      },
    ],
  };
}

function sarifLocations({ file, line, column, path }: Problem): readonly unknown[] {
  if (file === undefined) return [];
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
        ...(line !== undefined && { region: { startLine: line, startColumn: column } }),
      },
      ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path }] }),
    },
  ];
}
