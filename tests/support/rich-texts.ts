import fc from 'fast-check';
import type { RichBlock, RichRun, RichRuns } from '../../src/kernel/rich-text.ts';

/** Pieces that mean something in markup or in HTML, between words. */
const pieces = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '[',
  ']',
  '(',
  ')',
  '](',
  '![',
  '\\',
  '`',
  '```',
  '~~~',
  '|',
  '---',
  '- ',
  '+ ',
  '* ',
  '#',
  '## ',
  '1. ',
  '2) ',
  '2016. ',
  '1234567. ',
  '> ',
  '<b>',
  '</p>',
  '<!--',
  '&amp;',
  '&#60;',
  '\n',
  '\n\n',
  '    ',
  '| a | b |\n| --- | --- |\n| 1 |',
  '|---|',
  ' | ',
  ':-',
  '\t',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\u0007',
  '[ ] ',
  '===',
  '!',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '![b](https://a.dk/x.png)',
  '[side](/moeder)',
  '[x](https://a.dk/(b))',
  '[x](data:text/html,x)',
  '[x]: https://a.dk',
  '<https://a.dk>',
  '//a.dk',
  'a',
  'ø',
  'sag',
  'Børnehus Nord',
  '12',
  '.',
  ',',
  ' ',
  '😀',
  'fil_navn_her',
  '5 %',
  'https://a.dk/b_c_d',
];
export const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

const hrefs = [
  'https://a.dk',
  'https://a.dk/b_(c)*',
  '/moeder/das',
  'mailto:a@b.dk',
  'javascript:alert(1)',
  '//a.dk',
  '',
];
const run: fc.Arbitrary<RichRun> = fc.record({
  text: fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  href: fc.option(fc.constantFrom(...hrefs), { freq: 2 }),
});
const runs: fc.Arbitrary<RichRuns> = fc.array(run, { maxLength: 5 });
const start = fc.option(fc.integer({ min: 0, max: 120 }));
const below = fc.option(fc.record({ start, items: fc.array(runs, { maxLength: 3 }) }));
const cells = fc.array(runs, { maxLength: 4 });

const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    text: run.map(({ text }) => text),
  }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({
    kind: fc.constant('list' as const),
    start,
    items: fc.array(fc.record({ runs, below }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    header: cells,
    rows: fc.array(cells, { maxLength: 3 }),
  }),
);
export const richText = fc.array(block, { maxLength: 5 });
