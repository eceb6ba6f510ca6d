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

/** Keys whose texts have to be references. */
const keys: Readonly<Record<string, boolean>> = {
  password: true,
  client_secret: true,
  'kafka.sasl.jaas.config': true,
  access_key: true,
  access_key_secret: false,
  access_key_name: false,
  secret_scope: false,
};

/** The module as it is exported, without what it imports to read files. */
const program = `
import json, pathlib, re, sys
text = pathlib.Path(sys.argv[1]).read_text()
known = {"re": re}
exec(text[text.index("SECRET_KEYS ="):text.index("REFERENCE =")], known)
asked = json.load(sys.stdin)
found = {name: {one: bool(known[name].search(one)) for one in asked[name]} for name in asked}
print(json.dumps(found))
`;

const python = hasTool('python3', 'what exported tests take for a secret is not compared');

test.skipIf(!python)('so do the tests', () => {
  const path = join('src', 'core', 'exported-tests', 'assets', 'config_files.py');
  const asked = { SECRET_TEXTS: Object.keys(texts), SECRET_KEYS: Object.keys(keys) };
  const { stdout, stderr } = spawnSync('python3', ['-c', program, path], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ SECRET_TEXTS: texts, SECRET_KEYS: keys });
});
