import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../../tests/support/cpu.ts';
import { tokensOf } from './tokens.ts';

const shown = (text: string): string =>
  tokensOf(text)
    .map(({ kind, text: word, position }) => `${position}${kind === 'word' ? '' : ` ${kind}`}:${word}`)
    .join(' ');

test.each([
  ['Godkendelse af dagsorden.', '1:godkendelse 2:af 3:dagsorden'],
  ['Aalborg og Ålborg', '1:ålborg 2:og 3:ålborg'],
  ['AARHUS, Århus', '1:århus 2:århus'],
  ['128.543 kr.', '1 number:128543 2:kr'],
  ['128543,50', '1 number:128543,5'],
  ['2,50 og 2,5', '1 number:2,5 2:og 3 number:2,5'],
  ['5 % og 95%', '1 number:5 1 percent:5 2:og 3 number:95 3 percent:95'],
  ['5 pct.', '1 number:5 1 percent:5 2:pct'],
  ['§ 110 og §110', '1 section:110 1 number:110 2:og 3 section:110 3 number:110'],
  ['§§ 85-87', '1 section:85 1 number:85 2 number:87 2 section:87'],
  [
    '§§ 107 og 108 og 3 til',
    '1 section:107 1 number:107 2:og 3 number:108 3 section:108 4:og 5 number:3 5 section:3 6:til',
  ],
  ['§ 107 og 3 til', '1 section:107 1 number:107 2:og 3 number:3 4:til'],
  ['17.11.2016', '1 date:2016-11-17'],
  ['2016-11-17', '1 date:2016-11-17'],
  ['den 17. november 2016', '1:den 2 number:17 2 date:2016-11-17 3:november 4 number:2016'],
  ['sag 2014-209', '1:sag 2 code:2014-209 2 number:2014 3 number:209'],
  [
    '27.42.00-S55-2-19',
    '1 code:27.42.00-s55-2-19 1 number:27 2 number:42 3 number:00 4 code:s55 5 number:2 6 number:19',
  ],
  ['og/eller', '1:og 2:eller'],
  ['børne- og ungeområdet', '1:børne 2:og 3:ungeområdet'],
  ['', ''],
  ['… % & | ! (', ''],
  ['совет 委員会', '1:совет 2:委員会'],
])('%s', (text, tokens) => {
  expect(shown(text)).toBe(tokens);
});

test('a word with a hyphen is also known written together', () => {
  expect(tokensOf('KKR-sekretariatet')[0]).toMatchObject({
    text: 'kkr',
    joined: { text: 'kkrsekretariatet', pieces: 2 },
  });
});

test('every token stands where it says, places only grow, and no text is too odd', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const tokens = tokensOf(text);
      for (const { from, to } of tokens) expect(from >= 0 && from < to && to <= text.length).toBe(true);
      const places = tokens.map(({ position }) => position);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }),
    { numRuns: 5000 },
  );
});

/** Ten times the text may cost ten times as much, not a hundred; the margin is for a busy machine. */
test.each(['a', 'a-', 'a.', '1.', '§ ', '1 ', 'æø ', 'a’', '5%'])(
  'the cost grows with the length of «%s…» and no faster',
  (unit) => {
    const cost = (times: number): number => {
      const text = unit.repeat(times);
      return Math.min(...Array.from({ length: 3 }, () => cpuMilliseconds(() => tokensOf(text))));
    };
    cost(10_000);
    const [short, long] = [cost(20_000) + 2, cost(200_000)];
    expect(long / short).toBeLessThan(60);
  },
);
