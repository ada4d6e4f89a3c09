import { expect, test } from 'vitest';
import { Pair, PointsNav } from './import-review.tsx';

test('the lines of the source are text, and what made the field is marked', () => {
  const lines = [
    { number: 12, parts: [{ text: 'beløb <b>' }, { text: '128.543 kr.', isHit: true }] },
    'gap' as const,
    { number: 19, parts: [{ text: 'andet' }] },
  ];
  const html = String(Pair({ language: 'da', id: 'f1', heading: 'Punkt 9 & 10', lines }));
  expect(html).toContain(
    '<li class="is-hit"><i>12</i><span>beløb &lt;b&gt;<mark>128.543 kr.</mark></span></li>',
  );
  expect(html).toContain('<li class=""><i>19</i><span>andet</span></li>');
  expect(html).toContain('aria-labelledby="f1-heading"');
  expect(html).toContain('Punkt 9 &amp; 10');
});

test('the field in focus is marked, and only that', () => {
  expect(String(Pair({ language: 'da', id: 'a', heading: '', lines: [], isNow: true }))).toContain('is-now');
  expect(String(Pair({ language: 'da', id: 'a', heading: '', lines: [] }))).not.toContain('is-now');
});

test('an item in doubt says how many of its fields, also to screen readers', () => {
  const points = [
    { text: '1', href: '#a', doubts: 0 },
    { text: '2', href: '#b', doubts: 1 },
    { text: '3', href: '#c', doubts: 4 },
  ];
  const html = String(PointsNav({ language: 'da', label: 'Punkter', points }));
  expect(html).toContain(', 1 felt i tvivl');
  expect(html).toContain(', 4 felter i tvivl');
  expect(html.match(/is-doubtful/g)).toHaveLength(2);
});
