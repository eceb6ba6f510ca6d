import { expect, it } from 'vitest';
import { rules } from '#core/rules/index.ts';

const title = '# What is checked';
const introduction = `Every check has a code, which is also the place of its file in \`src/core/rules\`. An **error** means that
what is deployed would fail or lose data; a **warning** that it may not do what was meant; a **note** tells
what the conversion did. The severity named here is the usual one: a check may be milder or stricter
where it knows more.

This page is written from the checks themselves: \`npx vitest run tests/core/rules/reference.test.ts -u\`
brings it up to date.`;

const words = { error: 'error', warning: 'warning', info: 'note' };

it('docs/rules.md lists every rule with its summary', async () => {
  const areas = new Map<string, string[]>();
  for (const { code, severity, summary } of rules) {
    const area = code.replace(/\/.*/, '');
    const rows = areas.get(area) ?? [];
    areas.set(area, [...rows, `| \`${code}\` | ${words[severity]} | ${summary} |`]);
  }
  const sections = [...areas].map(([area, rows]) =>
    [
      `## ${area}`,
      '',
      '| Code | Severity | What is demanded |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n'),
  );
  const page = `${[title, introduction, ...sections].join('\n\n')}\n`;
  await expect(page).toMatchFileSnapshot('../../../docs/rules.md');
});
