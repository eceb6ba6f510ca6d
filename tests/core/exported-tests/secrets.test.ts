/** Tests of exported projects take for a secret what the page does. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretKindOf } from '#core/model/written-secrets.ts';
import { hasTool } from '../../support/tool.ts';

const connection = (key: string) =>
  `password="Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=me;SharedAccessKey=${key}";`;

const texts: Readonly<Record<string, boolean>> = {
  [connection('')]: false,
  [connection('{KEY}')]: false,
  'username="$ConnectionString" password="Endpoint=sb://': false,
  [connection('q8Zk=')]: true,
  'user=me;password=hunter2': true,
  'password=***': false,
  'client_secret=<yours>': false,
  'client_secret=abc': true,
  'AccountKey=abc': true,
  [`AKIA${'0'.repeat(16)}`]: true,
  [`dapi${'0'.repeat(32)}`]: true,
  'no = secret': false,
};

test('the page knows them', () => {
  const found = Object.keys(texts).map((text) => [text, secretKindOf(text) !== undefined]);
  expect(Object.fromEntries(found)).toEqual(texts);
});

/** The module as it is exported, without what it imports to read files. */
const program = `
import json, pathlib, re, sys
text = pathlib.Path(sys.argv[1]).read_text()
known = {"re": re}
start = text.index("SECRET_TEXTS"), text.index("REFERENCE =")
exec(text[start[0]:start[1]], known)
print(json.dumps({one: bool(known["SECRET_TEXTS"].search(one)) for one in json.load(sys.stdin)}))
`;

const python = hasTool('python3', 'what exported tests take for a secret is not compared');

test.skipIf(!python)('so do the tests', () => {
  const path = join('src', 'core', 'exported-tests', 'assets', 'config_files.py');
  const { stdout, stderr } = spawnSync('python3', ['-c', program, path], {
    input: JSON.stringify(Object.keys(texts)),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(texts);
});
