import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { paragraphs } from './paragraphs.ts';
import { parseMeeting } from './parse-meeting.ts';
import { readingOf } from './reading.ts';
import { shownText, wordsOfShown } from './shown-text.ts';

function shown(lines: readonly string[], headings: Record<number, string> = {}): string {
  const source = { sourceFile: 'test.txt', lines, pageStartLines: null };
  const reading = readingOf(source, knownNamesNorthJutland);
  const map = new Map(Object.entries(headings).map(([line, text]) => [Number(line), text]));
  return shownText(reading, paragraphs(reading, reading.lines), map);
}

describe('the text people read', () => {
  test('a blank line stays between paragraphs, and wrapped lines are joined', () => {
    const lines = ['Gruppen har holdt to møder om de unges', 'overgang.', '', 'Næste møde er i maj.'];
    expect(shown(lines)).toBe('Gruppen har holdt to møder om de unges overgang.\n\nNæste møde er i maj.');
  });

  test.each([
    ['bullets of any kind', ['Det gælder:', '- takster', '- pladser'], 'Det gælder:\n\n• takster\n• pladser'],
    [
      'points with an o',
      ['• unge', 'o i skole', 'o i job', '• ældre'],
      '• unge\n  • i skole\n  • i job\n• ældre',
    ],
    ['points set in', ['• unge', '   - i skole', '• ældre'], '• unge\n  • i skole\n• ældre'],
    ['an o alone is the first level', ['o unge i skole', 'o unge i job'], '• unge i skole\n• unge i job'],
    ['a bullet on its own line', ['•', 'Takster for 2018', '•', 'Pladser'], '• Takster for 2018\n• Pladser'],
    ['numbers are text', ['1. Takster', '2. Pladser'], '1. Takster\n\n2. Pladser'],
    ['letters are text', ['a. Thisted Kommune er enig.'], 'a. Thisted Kommune er enig.'],
  ])('%s', (_, lines, text) => {
    expect(shown(lines)).toBe(text);
  });

  test('a heading gets its mark, and its number stays', () => {
    const lines = ['1. Økonomi', 'Udgiften er 30.000 kr. om året.', '', 'Tid:', 'Gruppen begynder i maj.'];
    expect(shown(lines, { 1: '1. Økonomi', 4: 'Tid' })).toBe(
      '### 1. Økonomi\n\nUdgiften er 30.000 kr. om året.\n\n### Tid:\n\nGruppen begynder i maj.',
    );
  });

  test('without the marks it is the text of the source', () => {
    expect(wordsOfShown('### Tid\n\nDet gælder:\n\n• takster\n  • for unge\n\nog mere')).toBe(
      'Tid Det gælder: takster for unge og mere',
    );
  });
});

test('case text and minutes of a record keep paragraphs, lists and headings', () => {
  const lines = [
    'Referat af møde i Følgegruppen den 3. maj 2018',
    '',
    '1. Orientering om venteliste',
    '',
    'Baggrund',
    'Ventelisten er blevet længere i det seneste år.',
    '',
    'Forslag til løsning',
    'Gruppen foreslår tre ting, som kan gøres straks og uden nye penge:',
    '- flere aflastningspladser',
    '- hurtigere svar',
    '',
    'Referat',
    'Gruppen drøftede ventelisten.',
    '',
    'Kommunerne aftalte:',
    '- at svare inden for 14 dage',
    '- at mødes igen i juni',
    '',
    '2. Evt.',
    '',
    'Referat',
    'Intet.',
  ];
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines, pageStartLines: null },
    knownNamesNorthJutland,
  );
  const item = parsed.ok ? parsed.value.items[0] : undefined;
  expect(item?.body[0]?.text).toBe(
    'Ventelisten er blevet længere i det seneste år.\n\n### Forslag til løsning\n\n' +
      'Gruppen foreslår tre ting, som kan gøres straks og uden nye penge:\n\n' +
      '• flere aflastningspladser\n• hurtigere svar',
  );
  expect(item?.minutesText).toBe(
    'Gruppen drøftede ventelisten.\n\nKommunerne aftalte:\n\n' +
      '• at svare inden for 14 dage\n• at mødes igen i juni',
  );
  expect(item?.minutesTextFirst80).toBe(
    'Gruppen drøftede ventelisten. Kommunerne aftalte: - at svare inden for 14 dage -',
  );
});
