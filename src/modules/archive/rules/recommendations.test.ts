import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

function item(lines: readonly string[]) {
  const head = ['Møde Udvalget for Social', 'Tid 7. september 2016, kl. 13-16', 'Deltagere Ib Aske (KKR)'];
  const source = [...head, '', '1. Takster', ...lines];
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines: source, pageStartLines: null },
    knownNamesNorthJutland,
  );
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const [first] = parsed.value.items;
  return { lead: first?.recommendationLead, points: first?.recommendations, appendices: first?.appendices };
}

describe('recommendations', () => {
  test('points that begin with "at", apart by empty lines and without a label, as printed', () => {
    expect(
      item([
        'Resumé',
        'Taksten stiger.',
        '',
        'Direktionen indstiller,',
        '',
        'at taksten godkendes,',
        '',
        'at skemaet drøftes, og',
        '',
        'at sagen sendes til byrådet.',
        '',
        'Sagsfremstilling',
        'Taksten er regnet ud.',
        '',
        'Beslutning',
        'Godkendt.',
      ]),
    ).toMatchObject({
      lead: 'Direktionen indstiller,',
      points: ['at taksten godkendes,', 'at skemaet drøftes, og', 'at sagen sendes til byrådet.'],
    });
  });

  test('the same under the label, one below the other', () => {
    const points = ['at taksten godkendes, og', 'at skemaet drøftes.'];
    expect(
      item(['Indstilling', 'Fagchefen indstiller', ...points, '', 'Beslutning', 'Godkendt.']),
    ).toMatchObject({
      lead: 'Fagchefen indstiller',
      points,
    });
  });

  test('a whole sentence is split at its commas, which are no part of the points', () => {
    const sentence = 'Fagchefen indstiller, at taksten godkendes, og at skemaet drøftes.';
    expect(item(['Indstilling', sentence, '', 'Beslutning', 'Godkendt.'])).toMatchObject({
      points: ['at taksten godkendes', 'at skemaet drøftes.'],
    });
  });
});

describe('leads', () => {
  test('"At udvalget" over the points', () => {
    expect(
      item([
        'Indstilling: At udvalget',
        '1) drøfter taksten',
        '2) godkender skemaet',
        '',
        'Beslutning: Godkendt',
      ]),
    ).toMatchObject({ lead: 'At udvalget', points: ['drøfter taksten', 'godkender skemaet'] });
  });

  test('a paragraph in which the office asks for a decision, without a label', () => {
    const lines = [
      'Sagsfremstilling:',
      'Taksten stiger.',
      '',
      'Forvaltningen indstiller, at taksten godkendes.',
      '',
    ];
    expect(item([...lines, 'Udvalgets beslutning:', 'Godkendt.'])).toMatchObject({
      lead: 'Forvaltningen indstiller, at',
      points: ['taksten godkendes.'],
    });
  });

  test('whose recommendation it is stands in the label: Forvaltningens indstilling', () => {
    const lines = [
      'Forvaltningens indstilling',
      'Forvaltningen indstiller, at udvalget',
      '1. godkender taksten',
      '2. sender den ud',
    ];
    expect(item([...lines, '', 'Beslutning', 'Godkendt.'])).toMatchObject({
      points: ['godkender taksten', 'sender den ud'],
    });
  });
});

describe('appendices', () => {
  test.each([
    [
      'where they are to be had',
      ['• Takstblad', '• Høringssvar', '', 'Bilagene kan hentes på www.example.dk'],
    ],
    ['what comes later', ['Bilag 1: Takstblad', 'Bilag 2: Høringssvar', '', 'Notatet eftersendes.']],
  ])('a sentence below the points is none: %s', (_, lines) => {
    const { appendices } = item(['Bilag', ...lines]);
    expect(appendices).toHaveLength(2);
  });

  test('alone, such a sentence is what there is', () => {
    expect(item(['Bilag', 'Takstbladet kan findes her'])).toMatchObject({
      appendices: ['Takstbladet kan findes her'],
    });
  });

  test('the number of the next item above its heading is none', () => {
    const more = ['Dagsordenspunkt 2', '', '2. Pladser', 'Bilag', '• Pladsliste'];
    expect(item(['Bilag', '• Takstblad', '', ...more])).toMatchObject({ appendices: ['Takstblad'] });
  });
});
