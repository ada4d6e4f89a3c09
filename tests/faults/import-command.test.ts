import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildIfNeeded } from '../../bin/lib/bundle.js';
import { failureShape, recordShape } from '../../src/modules/archive/queries/record-shape.ts';
import { rammevaerk } from '../support/command.ts';
import { docxOfLines } from '../support/docx-writer.ts';
import { pdfOf } from '../support/pdf-writer.ts';
import { freshWorld } from '../support/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rv-command-'));
const minutes = path.resolve('examples/01-nord-fuldt-hoved.txt');
const bytes = readFileSync(minutes);
const lines = bytes.toString('utf8').split('\n');
const put = (name: string, content: Uint8Array | string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

beforeAll(async () => {
  await buildIfNeeded();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answerShape = z.array(z.union([recordShape, failureShape]));
const importJson = async (...files: string[]) => {
  const { code, output, errors } = await rammevaerk(['import', '--json', ...files]);
  return { code, errors, answers: answerShape.parse(JSON.parse(output)) };
};

test('every file has its place in the list: the good ones whole, the bad ones with a code and a sentence', async () => {
  const huge = put('huge.txt', '');
  truncateSync(huge, 300_000_000);
  const { code, errors, answers } = await importJson(
    put('empty.txt', ''),
    minutes,
    huge,
    put('minutes.docx', docxOfLines(lines)),
    path.join(folder, 'missing.txt'),
    put('minutes.pdf', pdfOf([lines])),
    folder,
  );
  expect(answers.map((answer) => ('error' in answer ? answer.error.code : answer.items.length > 0))).toEqual([
    'EMPTY',
    true,
    'TOO_LARGE',
    true,
    'NO_FILE',
    true,
    'NO_FILE',
  ]);
  expect(answers.map((answer) => answer.sourceFile)).toEqual([
    'empty.txt',
    '01-nord-fuldt-hoved.txt',
    'huge.txt',
    'minutes.docx',
    'missing.txt',
    'minutes.pdf',
    path.basename(folder),
  ]);
  for (const answer of answers)
    if ('error' in answer) expect(answer.error.message).toMatch(/^[A-ZÆØÅ].*\.$/u);
  expect(code).toBe(1);
  expect(errors).toBe('');
});

test('a record has what the golden records have, and body, minutes text and evidence beside', async () => {
  const { code, answers } = await importJson(minutes);
  const [record] = answers;
  const golden: unknown = JSON.parse(readFileSync(minutes.replace('.txt', '.expected.json'), 'utf8'));
  expect(code).toBe(0);
  expect(Object.keys(record ?? {})).toEqual(
    expect.arrayContaining(Object.keys(z.record(z.string(), z.unknown()).parse(golden))),
  );
  expect(record).toMatchObject({ sourceFile: '01-nord-fuldt-hoved.txt', documentType: 'minutes' });
  if (!record || 'error' in record) throw new Error('no record');
  expect(record.items.some((item) => item.body.length > 0 && item.minutesText !== null)).toBe(true);
  expect(Object.keys(record.evidence)).toEqual(expect.arrayContaining(['/date', '/items/0/title']));
});

test('standard input is a file among the others', async () => {
  const { code, output } = await rammevaerk(['import', '--json', '-'], { input: bytes });
  expect([code, answerShape.parse(JSON.parse(output))[0]?.sourceFile]).toEqual([0, 'stdin']);
});

test('its own JSON is read again, the records as they were and the failures too', async () => {
  const first = await rammevaerk(['import', '--json', minutes, path.join(folder, 'missing.txt')]);
  const second = await rammevaerk(['import', '--json', put('again.json', first.output)]);
  expect(JSON.parse(second.output)).toEqual(JSON.parse(first.output));
  expect([first.code, second.code]).toEqual([1, 1]);
});

test('other JSON is refused', async () => {
  const { answers } = await importJson(put('other.json', '[{"items": "all"}]'));
  expect(answers).toMatchObject([{ error: { code: 'NOT_A_RECORD' } }]);
});

test(
  '10,000 items are imported, and all of the output arrives through the pipe',
  { timeout: 60_000 },
  async () => {
    const items = Array.from(
      { length: 10_000 },
      (_, at) => `${at + 1}. Sag om plads ${at + 1}\n\nReferat:\nGodkendt.\n`,
    );
    const text = `Møde Takstgruppen\n\nTid 5. oktober 2023, kl. 8.30-10.00\n\n${items.join('\n')}`;
    const { code, answers } = await importJson(put('many.txt', text));
    const [record] = answers;
    expect(code).toBe(0);
    expect(record && 'items' in record && record.items.length).toBe(10_000);
  },
);

test('a reader that stops reading ends the command without a complaint', async () => {
  const { spawnSync } = await import('node:child_process');
  const program = path.resolve('bin/rammevaerk');
  const run = spawnSync('sh', [
    '-c',
    '"$0" import --json "$1" "$1" "$1" "$1" | head -c 10',
    program,
    minutes,
  ]);
  expect([run.stdout.toString(), run.stderr.toString()]).toEqual([expect.stringMatching(/^\[\n/), '']);
});

describe('wrong use is said in a sentence with the help below, exit code 2', () => {
  const cases: readonly [string, string[]][] = [
    ['no command', []],
    ['an unknown command', ['eksport']],
    ['no way of import', ['import', 'a.txt']],
    ['two ways of import', ['import', '--json', '--queue', 'a.txt']],
    ['no file', ['import', '--json']],
    ['an unknown option', ['import', '--jsn', 'a.txt']],
    ['standard input twice', ['import', '--json', '-', '-']],
    ['a queue for nobody', ['import', '--queue', 'a.txt']],
    ['a person for no queue', ['import', '--json', '--as', 'mette-lindholm', 'a.txt']],
  ];
  for (const [name, words] of cases) {
    test(name, async () => {
      const { code, output, errors } = await rammevaerk(words);
      expect([code, output]).toEqual([2, '']);
      expect(errors).toMatch(/^rammevaerk: [A-ZÆØÅ-].*\.\n\nBrug:\n/u);
    });
  }
});

test('--help is help, and a file may be called --help', async () => {
  expect(await rammevaerk(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('Brug:') });
  const { answers } = await importJson('--', path.join(folder, '--help'));
  expect(answers).toMatchObject([{ sourceFile: '--help', error: { code: 'NO_FILE' } }]);
});

describe('import --queue', () => {
  test('puts files into the queue of the database in the name of the secretariat, and knows them again', async () => {
    const world = await freshWorld();
    try {
      const env = { DATABASE_URL: world.appUrl, DATABASE_OWNER_URL: world.ownerUrl, RAMMEVAERK_DATA: folder };
      const queue = (...files: string[]) =>
        rammevaerk(['import', '--queue', '--as', 'mette-lindholm', ...files], { env });
      const first = await queue(minutes, path.join(folder, 'missing.txt'));
      expect(first).toMatchObject({ code: 1, errors: '' });
      expect(first.output.split('\n')).toEqual([
        expect.stringMatching(/01-nord-fuldt-hoved\.txt: import \d+$/),
        expect.stringMatching(/missing\.txt: Filen findes ikke/),
        '',
      ]);
      const second = await queue(minutes);
      expect(second).toMatchObject({ code: 0, output: expect.stringContaining('er allerede import') });
      const { rows } = await world.owner.query('select state from drafts');
      expect(rows).toEqual([{ state: 'queued' }]);
      expect(await world.auditLog()).toEqual(['imports.queued done', 'imports.queued done']);
    } finally {
      await world.close();
    }
  });

  const refused: readonly [string, string, RegExp][] = [
    ['somebody unknown', 'ingen-bruger', /ingen bruger/],
    ['a director', 'birgitte-holm', /hører ikke til sekretariatet/],
  ];
  for (const [name, as, words] of refused) {
    test(`refuses ${name}`, async () => {
      const world = await freshWorld();
      const env = { DATABASE_URL: world.appUrl, DATABASE_OWNER_URL: world.ownerUrl, RAMMEVAERK_DATA: folder };
      const run = await rammevaerk(['import', '--queue', '--as', as, minutes], { env });
      await world.close();
      expect(run).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(words) });
      expect(run.errors.trim().split('\n')).toHaveLength(1);
    });
  }

  test('says in one sentence that there is no database yet, and makes none', async () => {
    const env = { DATABASE_URL: '', DATABASE_OWNER_URL: '', RAMMEVAERK_DATA: path.join(folder, 'none') };
    const run = await rammevaerk(['import', '--queue', '--as', 'mette-lindholm', minutes], { env });
    expect(run).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(/^rammevaerk: .*npm start.*\.\n$/),
    });
  });
});
