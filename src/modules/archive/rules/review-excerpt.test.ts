import { expect, test } from 'vitest';
import { excerpt, tellingExcerpt, wholeLines, type ExcerptLine } from './review-excerpt.ts';

const lines = Array.from({ length: 40 }, (_, index) => `linje ${index + 1}`);
const shown = (found: readonly ExcerptLine[]): string =>
  found
    .map((line) => {
      if (line === 'gap') return '…';
      const text = line.parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('');
      return `${line.number}:${text}`;
    })
    .join(' ');

test('a field is shown with a line of context on each side', () => {
  expect(shown(excerpt(lines, [[10, 10]], null))).toBe('9:linje 9 10:[linje 10] 11:linje 11');
});

test('only the value is marked where it stands in the line', () => {
  expect(shown(excerpt(['3. Budget 2017'], [[1, 1]], 'budget'))).toBe('1:3. [Budget] 2017');
});

test('lines left out are a gap, and a long stretch is shown by its ends', () => {
  expect(
    shown(
      excerpt(
        lines,
        [
          [1, 1],
          [30, 30],
        ],
        null,
      ),
    ),
  ).toBe('1:[linje 1] 2:linje 2 … 29:linje 29 30:[linje 30] 31:linje 31');
  expect(shown(excerpt(lines, [[5, 30]], null))).toMatch(
    /^4:linje 4 5:.* 11:linje 11 … 29:linje 29 30:\[linje 30\]/,
  );
});

test('empty lines around a field are left out', () => {
  expect(shown(excerpt(['', 'felt', '  '], [[2, 2]], null))).toBe('2:[felt]');
});

test('what is nowhere in the text is looked for in its head', () => {
  expect(shown(excerpt(lines, [], null))).toBe(shown(wholeLines(lines, [1, 6])));
});

test('a source that did not come along shows nothing', () => {
  expect(excerpt([], [[3, 4]], 'x')).toEqual([]);
  expect(excerpt([], [], 'x')).toEqual([]);
});

test('a doubt about a whole text is shown by the lines that tell of it', () => {
  const text = ['1. Punkt', 'Se bilag 7 om tallene', 'Intet her', 'I Bilag 6 står resten'];
  const found = tellingExcerpt(text, 'appendix-not-listed', [{ from: 1, to: 4 }]);
  expect(shown(found ?? [])).toBe('2:Se [bilag 7] om tallene 4:I [Bilag 6] står resten');
  expect(tellingExcerpt(text, 'appendix-not-listed', [{ from: 3, to: 3 }])).toBeUndefined();
  expect(tellingExcerpt(text, 'number-gap', [{ from: 1, to: 4 }])).toBeUndefined();
});
