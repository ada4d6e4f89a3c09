import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  daysApart,
  daysInAll,
  dismissalOf,
  flagKey,
  outsideTerms,
  sameMatters,
  sharedWords,
  wayOf,
  type Dismissal,
  type Flag,
  type TreatedItem,
} from './overlap.ts';
import { isTelling, writtenWords } from './overlap-words.ts';

/** "das 2026-01-10 takst strandgård": body, day, words of the title; the matter after a slash. */
function item(text: string): TreatedItem {
  const [said = '', matter = null] = text.split(' / ');
  const [bodyId = '', heldOn = '', ...words] = said.split(' ');
  const key = `${bodyId}-${heldOn}-${words.join('-')}`;
  return { id: key, key, bodyId, heldOn: day(heldOn), title: '', matter, kinds: [], words, parts: [] };
}
const items = (...texts: string[]): TreatedItem[] => texts.map(item);
const idsOf = (flags: readonly Flag[]): string[][] => flags.map((flag) => flag.items.map(({ id }) => id));

test('a matter is flagged when two bodies treat it, by day', () => {
  const found = sameMatters(
    items(
      'kkr 2026-03-01 a / 1',
      'das 2026-01-10 a / 1',
      'das 2026-01-10 b / 2',
      'das 2026-02-10 b / 2',
      'fu 2026-01-10 c',
    ),
  );
  expect(idsOf(found)).toEqual([['das-2026-01-10-a', 'kkr-2026-03-01-a']]);
  expect(found.map(flagKey)).toEqual(['sag-1']);
  expect(found.map((flag) => [daysApart(flag), daysInAll(flag)])).toEqual([[50, 50]]);
});

describe('shared words', () => {
  const cases: [says: string, texts: string[], found: [words: string, score: number][]][] = [
    ['half of the words', ['das 2026-01-01 takst demens', 'kkr 2026-01-02 takst autisme'], [['takst', 50]]],
    ['under half', ['das 2026-01-01 takst demens', 'kkr 2026-01-02 takst autisme hus'], []],
    ['all of them', ['das 2026-01-01 takst', 'kkr 2026-01-02 takst'], [['takst', 100]]],
    ['one body', ['das 2026-01-01 takst', 'das 2026-01-02 takst'], []],
    ['one matter is told of as such', ['das 2026-01-01 takst / 1', 'kkr 2026-01-02 takst / 1'], []],
    ['two matters', ['das 2026-01-01 takst / 1', 'kkr 2026-01-02 takst / 2'], [['takst', 100]]],
    ['no words', ['das 2026-01-01', 'kkr 2026-01-02'], []],
    [
      'what hangs together is one flag',
      ['das 2026-01-01 takst demens', 'kkr 2026-01-02 takst autisme', 'fu 2026-01-03 hus autisme'],
      [['autisme, takst', 50]],
    ],
  ];
  test.each(cases)('%s', (_says, texts, found) => {
    const flags = sharedWords(items(...texts), 50);
    expect(flags.map(({ words, score }) => [words.join(', '), score])).toEqual(found);
  });

  test('a word that six of few items have is not rare', () => {
    const six = Array.from({ length: 6 }, (_, index) => `body${index} 2026-01-01 takst`);
    expect(sharedWords(items(...six.slice(1)), 50)).toHaveLength(1);
    expect(sharedWords(items(...six), 50)).toEqual([]);
    const many = Array.from({ length: 114 }, (_, index) => `das 2026-01-01 ord${index}`);
    expect(sharedWords(items(...six, ...many), 50)).toHaveLength(1);
  });

  test('the limit is a parameter', () => {
    const two = items('das 2026-01-01 takst demens', 'kkr 2026-01-02 takst autisme');
    expect([sharedWords(two, 51).length, sharedWords(two, 50).length]).toEqual([0, 1]);
  });
});

test('an item is outside the terms when no word of it, nor part of one, stands there', () => {
  const some = items(
    'das 2026-01-01 takst',
    'das 2026-01-01 demens',
    'das 2026-01-01',
    'kkr 2026-01-01 demens',
  );
  const terms = [{ number: 4, words: new Set(['takst']) }];
  const found = outsideTerms(
    [...some, { ...item('das 2026-01-01 takstudvikling'), parts: ['takst'] }],
    ({ bodyId }) => (bodyId === 'das' ? terms : []),
  );
  expect(found.map((flag) => [flagKey(flag), flag.terms])).toEqual([['uden-for-das-2026-01-01-demens', 4]]);
  expect(outsideTerms(some, () => [{ number: 4, words: new Set<string>() }])).toEqual([]);
  const second = [...terms, { number: 5, words: new Set(['demens']) }];
  expect(outsideTerms(some, () => second)).toEqual([]);
});

describe('the way of the case', () => {
  const way = {
    key: 'drift',
    title: 'Drift',
    steps: [
      { bodyId: 'fu', task: 'prepares' },
      { bodyId: 'das', task: 'recommends' },
      { bodyId: 'kkr', task: 'decides' },
      { bodyId: 'socdir', task: 'informed' },
    ],
  };
  const cases: [says: string, texts: string[], isOnIt: boolean][] = [
    ['up', ['das 2026-01-01 a / 1', 'kkr 2026-02-01 a / 1'], true],
    ['up the same day', ['das 2026-01-01 a / 1', 'kkr 2026-01-01 a / 1'], true],
    ['up by three', ['fu 2026-01-01 a / 1', 'das 2026-01-02 a / 1', 'kkr 2026-02-01 a / 1'], true],
    ['back once more', ['das 2026-01-01 a / 1', 'kkr 2026-02-01 a / 1', 'das 2026-03-01 a / 1'], true],
    ['down', ['kkr 2026-01-01 a / 1', 'das 2026-02-01 a / 1'], false],
    ['who decided prepares for nobody', ['kkr 2026-01-01 a / 1', 'socdir 2026-02-01 a / 1'], false],
    ['somebody beside the way first', ['panel 2026-01-01 a / 1', 'das 2026-02-01 a / 1'], false],
    ['somebody beside the way', ['das 2026-01-01 a / 1', 'panel 2026-02-01 a / 1'], false],
  ];
  test.each(cases)('%s', (_says, texts, isOnIt) => {
    const [flag] = sameMatters(items(...texts));
    expect(flag && wayOf(flag, [way])?.key).toBe(isOnIt ? 'drift' : undefined);
  });

  test('of a matter of a known kind only its own way counts, and none brings an item inside its terms', () => {
    const up = items('das 2026-01-01 a / 1', 'kkr 2026-02-01 a / 1');
    const [flag] = sameMatters(up.map((one) => ({ ...one, kinds: ['takst'] })));
    expect(flag && wayOf(flag, [way])).toBeUndefined();
    expect(flag && wayOf(flag, [way, { ...way, key: 'takst' }])?.key).toBe('takst');
    const [outside] = outsideTerms(up, () => [{ number: 1, words: new Set(['b']) }]);
    expect(outside && [wayOf(outside, [way]), daysApart(outside)]).toEqual([undefined, null]);
  });
});

test('the nearest items of two bodies say how far apart', () => {
  const [flag] = sameMatters(
    items('das 2026-01-01 a / 1', 'das 2026-01-20 b / 1', 'kkr 2026-01-25 a / 1', 'fu 2026-03-02 a / 1'),
  );
  expect(flag && [daysApart(flag), daysInAll(flag)]).toEqual([5, 60]);
});

test('what is put aside comes back when an item joins, not when one is out of the period', () => {
  const [flag] = sameMatters(items('das 2026-01-01 a / 1', 'kkr 2026-02-01 a / 1'));
  const made = (kind: Dismissal['kind'], ...itemIds: string[]): Dismissal[] => [
    { number: 1, kind, itemIds, reason: '', on: day('2026-01-01'), by: '' },
  ];
  const [das, kkr] = ['das-2026-01-01-a', 'kkr-2026-02-01-a'];
  const found = [
    made('same-matter', das, kkr),
    made('same-matter', das, kkr, 'fu'),
    made('same-matter', das),
    made('shared-words', das, kkr),
  ].map((dismissals) => flag && dismissalOf(flag, dismissals)?.number);
  expect(found).toEqual([1, 1, undefined, undefined]);
});

test('words are taken as written, and those that only say what is done tell nothing', () => {
  expect(writtenWords('Takster: øst-vest, takster og § 7')).toEqual(['takster', 'øst-vest', 'og']);
  expect(['takst', 'orientering', 'kommune', 'og'].filter(isTelling)).toEqual(['takst']);
});
