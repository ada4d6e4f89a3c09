import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandOf } from '../../src/cli/arguments.ts';
import { checkJson } from '../../src/cli/check-json.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rv-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const agenda = `Møde Den Administrative Styregruppe
Tid 12. marts 2015, kl. 13.00-15.00

1. Godkendelse af dagsorden

Indstilling

Det indstilles, at

- DAS godkender dagsordenen

2. Hegn om skoven

Baggrund

Beløbet stiger fra 200.000 kr. til 250.000 kr., altså en stigning på 60.000 kr.

Indstilling

Det indstilles, at

- DAS godkender hegnet
- DAS godkender hegnet
`;

async function checked(...files: string[]): Promise<{ code: number; out: unknown }> {
  let out = '';
  const code = await checkJson(files, async (text) => {
    out += text;
  });
  return { code, out: JSON.parse(out) as unknown };
}

describe('rammevaerk check --json', () => {
  test('prints place, sentence and arithmetic of what is wrong in a file, with no database', async () => {
    const file = path.join(folder, 'hegn.txt');
    await writeFile(file, agenda);
    const twice = { code: 'recommendation-twice', item: 2, figures: null };
    const figures = { unit: 'øre', expected: 5_000_000, stated: 6_000_000, difference: -1_000_000 };
    const { code, out } = await checked(file);
    expect(code).toBe(0);
    expect(out).toEqual([
      {
        sourceFile: 'hegn.txt',
        findings: [
          expect.objectContaining({
            code: 'difference-differs',
            item: 2,
            lines: [[16, 16]],
            figures: { ...figures, expression: '250.000 − 200.000' },
          }),
          expect.objectContaining({
            ...twice,
            message: expect.stringMatching(/^Punkt 2, linje 23: Indstilling 1 og 2 er ens/),
          }),
        ],
      },
    ]);
  });

  test('a file that cannot be read is told of in its place, and the others are checked all the same', async () => {
    const [good, bad] = [path.join(folder, 'god.txt'), path.join(folder, 'indkoeb.txt')];
    await writeFile(good, agenda);
    await writeFile(bad, 'mælk\nbrød\n');
    const { code, out } = await checked(bad, path.join(folder, 'findes-ikke.txt'), good);
    expect(code).toBe(1);
    expect(out).toMatchObject([
      { sourceFile: 'indkoeb.txt', error: { code: 'NOT_A_MEETING' } },
      { sourceFile: 'findes-ikke.txt', error: { code: 'NO_FILE' } },
      { sourceFile: 'god.txt', findings: [{}, {}] },
    ]);
  });

  test.each([
    ['check --json a.txt b.txt', true],
    ['check --json', false],
    ['check a.txt', false],
    ['check --queue a.txt', false],
    ['check --json --as mette a.txt', false],
    ['check --json --med a.txt', false],
  ])('%s is understood: %s', (words, isUnderstood) => {
    const command = commandOf(words.split(' '));
    expect(command.ok && command.value.name === 'check-json').toBe(isUnderstood);
  });
});
