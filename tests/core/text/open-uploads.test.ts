/** Opening uploads: folders, zips, encodings, and everything that is left out with a reason. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import type { UploadedFile } from '#core/text/source-file.ts';

const file = (path: string, content: string | Uint8Array = '{}'): UploadedFile => ({
  path,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});
const zip = (entries: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

function open(...uploads: UploadedFile[]) {
  const reported: Diagnostic[] = [];
  const files = openUploads(uploads, topicReporter('upload', reported), () => undefined);
  return {
    files,
    paths: files.map(({ path }) => path),
    reports: reported.map(({ code, severity, message }) => [severity, code, message]),
  };
}

describe('paths', () => {
  test('one notation, in order, whatever order they came in', () => {
    const uploads = [
      file('./b.json'),
      file('a\\c.json'),
      file('a//./b.json'),
      file('/abs/../d.json'),
    ];
    expect(open(...uploads).paths).toEqual(['a/b.json', 'a/c.json', 'abs/d.json', 'b.json']);
    expect(open(...uploads.toReversed())).toEqual(open(...uploads));
  });

  test('a path that comes twice is numbered, equal files stay one', () => {
    const uploads = [
      file('a.json', '[1]'),
      file('a.json', '[2]'),
      file('a.json', '[2]'),
      file('a_2.json', '[3]'),
    ];
    const opened = open(...uploads);
    expect(opened.files).toEqual([
      { path: 'a.json', text: '[1]' },
      { path: 'a_2.json', text: '[3]' },
      { path: 'a_3.json', text: '[2]' },
    ]);
    expect(opened.reports).toEqual([
      [
        'warning',
        'upload/same-path',
        'a.json was uploaded more than once, with different contents.',
      ],
      [
        'info',
        'upload/same-file',
        'a.json was uploaded twice with the same content; it is read once.',
      ],
    ]);
    expect(open(...uploads.toReversed())).toEqual(opened);
  });

  test('what operating systems leave behind is not mentioned', () => {
    const litter = ['.DS_Store', '__MACOSX/a/._b.json', 'a/._b.json', 'Thumbs.db', '.git/config'];
    const opened = open(file('a.json'), ...litter.map((path) => file(path)));
    expect(opened).toEqual({
      files: [{ path: 'a.json', text: '{}' }],
      paths: ['a.json'],
      reports: [],
    });
  });
});

describe('zips', () => {
  test('entries stand where the zip stands, known by content and not by name', () => {
    const content = zip({ 'conf/': '', 'conf/a.json': '[1]', '__MACOSX/conf/._a.json': 'x' });
    const opened = open(file('up/configs.data', content));
    expect(opened.files).toEqual([{ path: 'up/conf/a.json', text: '[1]' }]);
    expect(opened.reports).toEqual([]);
  });

  test('a zip in a zip is opened as a folder, one more is not', () => {
    const inner = zip({ 'b.json': '[2]', 'third.zip': zip({ 'c.json': '[3]' }) });
    const opened = open(file('a.zip', zip({ 'a.json': '[1]', 'x/second.zip': inner })));
    expect(opened.paths).toEqual(['a.json', 'x/second/b.json']);
    expect(opened.reports).toEqual([
      [
        'warning',
        'upload/nested-zip',
        'x/second/third.zip is a zip in a zip in a zip, which is not opened.',
      ],
    ]);
  });

  test.each(['../a.json', '/etc/a.json', 'C:\\a.json', 'b\\..\\..\\a.json'])(
    '%s is refused',
    (path) => {
      const opened = open(file('a.zip', zip({ [path]: '[]', 'fine.json': '[]' })));
      expect(opened.paths).toEqual(['fine.json']);
      expect(opened.reports).toEqual([
        [
          'warning',
          'upload/unsafe-path',
          `The zip entry ${path} points outside the zip, so it was left out.`,
        ],
      ]);
    },
  );

  test('a damaged entry does not stop the others', () => {
    const content = zip({ 'a.json': '["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]', 'b.json': '[2]' });
    content.fill(0xff, 36, 44);
    const opened = open(file('a.zip', content));
    expect(opened.paths).toEqual(['b.json']);
    expect(opened.reports).toEqual([
      ['error', 'upload/damaged-file', 'a.json is damaged inside its zip and cannot be unpacked.'],
    ]);
  });

  test('an entry that unpacks to something else than its checksum is damaged', () => {
    const content = zipSync({ 'a.json': strToU8('[1]') }, { level: 0 });
    content[Buffer.from(content).indexOf('[1]') + 1] = 0x32;
    expect(open(file('a.zip', content)).reports[0]?.[1]).toBe('upload/damaged-file');
  });

  test('a zip cut off, and a zip that is none', () => {
    const whole = zip({ 'a.json': '[1]' });
    const reports = open(file('cut.zip', whole.subarray(0, 40)), file('text.zip', 'hello')).reports;
    expect(reports.map(([severity, code]) => [severity, code])).toEqual([
      ['error', 'upload/damaged-zip'],
      ['error', 'upload/damaged-zip'],
      ['error', 'upload/no-configs'],
    ]);
  });

  test('protected entries are left out', () => {
    const content = zip({ 'a.json': '[1]' });
    const directory = Buffer.from(content).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    content[directory + 8] = 1;
    expect(open(file('a.zip', content)).reports[0]).toEqual([
      'error',
      'upload/protected-zip',
      'a.zip is protected by a password, so its protected files were left out.',
    ]);
  });

  test('a zip that declares too much is not unpacked', () => {
    const content = zip({ 'a.json': '[1]' });
    const directory = Buffer.from(content).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(content.buffer).setUint32(directory + 24, 250_000_000, true);
    const opened = open(file('a.zip', content), file('b.json'));
    expect(opened.paths).toEqual(['b.json']);
    expect(opened.reports).toEqual([
      [
        'error',
        'upload/too-much',
        'a.zip was left out: an upload may hold 20,000 files and 200 MB, unpacked.',
      ],
    ]);
  });

  test('office files are zips, but not opened', () => {
    const opened = open(file('a.json'), file('mapping.xlsx', zip({ 'x.xml': '<x/>' })));
    expect(opened.reports).toEqual([
      ['info', 'upload/binary-file', 'mapping.xlsx is not a text, so it was left out.'],
    ]);
  });
});

describe('what is left out', () => {
  test('each file has its reason', () => {
    const opened = open(
      file('ok.json'),
      file('empty.json', ''),
      file('__init__.py', ''),
      file('photo.png', Uint8Array.of(0x89, 0x50, 0, 0)),
      file('latin.json', Uint8Array.of(0x22, 0xe9, 0x22)),
      file('a.tar.gz', Uint8Array.of(0x1f, 0x8b, 8)),
    );
    expect(opened.paths).toEqual(['ok.json']);
    expect(opened.reports).toEqual([
      ['warning', 'upload/empty-file', '__init__.py is empty, so it was left out.'],
      ['warning', 'upload/other-archive', 'a.tar.gz is an archive that cannot be opened here.'],
      ['warning', 'upload/empty-file', 'empty.json is empty, so it was left out.'],
      [
        'error',
        'upload/not-utf-8',
        'latin.json is not UTF-8: line 1 has a byte that fits no character.',
      ],
      ['info', 'upload/binary-file', 'photo.png is not a text, so it was left out.'],
    ]);
  });

  test('more files than an upload may hold are named together', () => {
    const uploads = Array.from({ length: 20_002 }, (_, n) =>
      file(`${String(n).padStart(6, '0')}.json`),
    );
    const opened = open(...uploads);
    expect(opened.files).toHaveLength(20_000);
    expect(opened.reports).toEqual([
      [
        'error',
        'upload/too-much',
        '020000.json and 1 more file were left out: an upload may hold 20,000 files and 200 MB, unpacked.',
      ],
    ]);
  });

  test('nothing at all, and nothing that is a config', () => {
    expect(open().reports).toEqual([
      ['error', 'upload/nothing-uploaded', 'The upload holds no files.'],
    ]);
    expect(open(file('readme.md', '# Hello')).reports).toEqual([
      ['error', 'upload/no-configs', 'None of the files that can be read is a config.'],
    ]);
    expect(open(file('pasted', ' [{}]')).reports).toEqual([]);
  });
});

test('progress reaches its end', () => {
  const seen: [number, number][] = [];
  const content = zip(
    Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`${n}.json`, '[]'])),
  );
  openUploads(
    [file('a.zip', content)],
    () => undefined,
    (done, total) => seen.push([done, total]),
  );
  expect(seen).toEqual([
    [50, 121],
    [100, 121],
    [121, 121],
  ]);
});
