import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, meeting, person, type Sketch } from '../../../../tests/check/invented.ts';
import { cpuMilliseconds } from '../../../../tests/support/cpu.ts';
import { checkMeeting } from './check-meeting.ts';

const sketch = (at: number): Sketch => ({
  title: `Sag ${at} om skoven 2015`,
  text:
    `Kommunerne deler skov nr. ${at}. På mødet den ${1 + (at % 28)}. maj 2014 blev det besluttet at hegne. ` +
    `Udgiften stiger fra ${100 + (at % 800)}.000 kr. til ${200 + (at % 700)}.000 kr. Se bilag ${at} og punkt ${at}.\n` +
    'Løn kr. 40.000\nHegn kr. 25.000\nI alt kr. 66.000',
  asks: [`godkender plan ${at}`, 'drøfter hegnet'],
  appendices: [`Bilag ${at + 1}: Kort over skoven`],
  minutes: 'Planen blev godkendt.',
});

function seconds(count: number): number {
  const given = meeting(Array.from({ length: count }, (_, at) => sketch(at)));
  return cpuMilliseconds(() => expect(checkMeeting(given, around()).length).toBeGreaterThan(count)) / 1_000;
}

describe('time', () => {
  test('grows with the number of items and not with its square: 10,000 items', () => {
    seconds(200);
    const [small, large] = [seconds(1_000), seconds(10_000)];
    expect(large).toBeLessThan(Math.max(small, 0.2) * 40);
    expect(large).toBeLessThan(60);
  }, 120_000);

  const fragments = (
    '1|1.|1.000|1.000 |a|A|Aa |kr. |den 1. |1. maj |1. maj. maj |x|\n| |bilag 1, 2 og 3 |1, |' +
    'fra 100.000 kr. til |og og |' +
    'a-\n|pga |nedsat for |i alt |består af 3 til 4 |Rebild, |Abcdefgruppen |[indsæt|' +
    'minus 5.000 kr. |a; |5 % |kick-off-|' +
    'godkendelse af |Region Abc |mandag den |punkt 99 |ramme på |skyldes |takststigning pga. x '
  ).split('|');
  test.each(fragments)(
    'a text of nothing but %j does not stop it',
    (fragment) => {
      const text = fragment.repeat(Math.ceil(100_000 / fragment.length));
      const appendices = [`Bilag 1: ${text}`];
      const given = meeting([{ title: text, text, asks: [text], appendices, minutes: text }]);
      expect(cpuMilliseconds(() => checkMeeting(given, around()))).toBeLessThan(20_000);
    },
    30_000,
  );
});

describe('any text at all', () => {
  const strange =
    'den|31. april|5.000 kr.|bilag 2|punkt 9|i alt|Skovgruppen|Næste møde|fra|til|–|' +
    'Godkendelse af referat|nedsat for to år|' +
    '%|💡|\u0000|\ud800|ÆØÅ|(((|[indsæt navn]|\n';
  const words = fc.constantFrom(...strange.split('|'));
  const text = fc
    .array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 30 })
    .map((parts) => parts.join(' '));
  const given = fc.record({ title: text, text, asks: fc.array(text, { maxLength: 3 }), minutes: text });

  test('is checked without an error, the same way twice, and left as it was', () => {
    fc.assert(
      fc.property(
        fc.array(given, { maxLength: 4 }),
        fc.array(text, { maxLength: 20 }),
        (sketches, sourceLines) => {
          const whole = meeting(sketches, { attendances: [person(sketches[0]?.title ?? 'Bo')] });
          const before = structuredClone(whole);
          const found = checkMeeting(whole, around({ sourceLines }));
          expect(checkMeeting(whole, around({ sourceLines }))).toEqual(found);
          expect(whole).toEqual(before);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('findings stand in the order of the items, the whole meeting first, errors before doubts', () => {
  const given = meeting([{ text: 'Der er en en fejl den 31. april.' }, { text: 'Et hegn den 31. april.' }], {
    attendances: [person('Bo Granbæk'), person('Bo Granbæk', { presence: 'absent' })],
  });
  expect(checkMeeting(given).map(({ item, code }) => `${item ?? 'møde'} ${code}`)).toEqual([
    'møde present-and-absent',
    '1 date-impossible',
    '1 word-twice',
    '2 date-impossible',
  ]);
});
