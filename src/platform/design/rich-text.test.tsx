import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richText, typed } from '../../../tests/support/rich-texts.ts';
import { tidyRichText, type RichText as Text } from '../../kernel/rich-text.ts';
import { readMarkup } from '../markup.ts';
import { RichText } from './rich-text.tsx';

const html = (text: Text, level: 2 | 3 | 4 = 3): string => String(RichText({ text, language: 'da', level }));
const ofMarkup = (markup: string): string => html(readMarkup(markup));

const tags = 'div|p|h[2-6]|ul|ol|li|br|strong|em|a|table|thead|tbody|tr|th|td';
const attributes = [
  String.raw` class="(?:rv-rich|rv-scroll|rv-table|rv-num|)"`,
  String.raw` href="(?:https?://|mailto:|/(?!/))[^"<>\s\\]*"`,
  String.raw` start="\d{1,6}"`,
  ' scope="col"',
  ' tabindex="0"',
  ' role="region"',
  ' aria-label="[^"<>]*"',
].join('|');
const allowed = new RegExp(`^<(?:/(?:${tags})|(?:${tags})(?:${attributes})*/?)>$`, 'u');

/** Every tag of the page, whole; what is left over may hold no sign of one. */
function strangersIn(page: string): string[] {
  const found = page.match(/<[^>]*>/gu) ?? [];
  const rest = page.replaceAll(/<[^>]*>/gu, '');
  return [...found.filter((tag) => !allowed.test(tag)), ...(/[<>]/u.test(rest) ? [rest] : [])];
}

test('whatever is typed, the page has only tags of ours and links that may be followed', () => {
  fc.assert(
    fc.property(typed, (markup) => {
      expect(strangersIn(ofMarkup(markup))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('so has any text, however it was made', () => {
  fc.assert(
    fc.property(richText, (text) => {
      expect(strangersIn(html(tidyRichText(text)))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('the look for strangers bites', () => {
  expect(strangersIn('<p onclick="x">a</p>')).toHaveLength(1);
  expect(strangersIn('<a href="javascript:alert(1)">a</a>')).toHaveLength(1);
  expect(strangersIn('<script>')).toHaveLength(1);
  expect(strangersIn('<a href="//ond.example">a</a>')).toHaveLength(1);
});

describe('a text on a page', () => {
  test('headings stand below the one over the text, and no level is skipped', () => {
    expect(ofMarkup('## Først\n\n# Top\n\n## Under')).toContain('<h3>Først</h3><h3>Top</h3><h4>Under</h4>');
    expect(html(readMarkup('# Top'), 2)).toContain('<h2>Top</h2>');
  });

  test('lines, marks, links and lists stand as they were written', () => {
    expect(ofMarkup('En **fed\nlinje** og [_side_](/moeder)')).toBe(
      '<div class="rv-rich"><p>En <strong>fed<br/>linje</strong> og <a href="/moeder"><em>side</em></a></p></div>',
    );
    expect(ofMarkup('3. a\n   - b\n4. c')).toContain(
      '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
    );
  });

  test('a table scrolls by itself, is named by its columns, and sets figures to the right', () => {
    const page = ofMarkup('| Post | Kr. |\n| --- | --- |\n| Løn | 1.200 |\n| Rest | – |');
    expect(page).toContain(
      '<div class="rv-scroll" tabindex="0" role="region" aria-label="Tabel: Post, Kr.">',
    );
    expect(page).toContain('<th scope="col" class="">Post</th><th scope="col" class="rv-num">Kr.</th>');
    expect(page).toContain('<td class="rv-num">1.200</td>');
  });

  test('an English page says that the text is Danish', () => {
    expect(String(RichText({ text: readMarkup('hej'), language: 'en' }))).toContain('lang="da"');
  });
});
