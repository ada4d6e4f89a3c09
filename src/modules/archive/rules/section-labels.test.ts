import { expect, test } from 'vitest';
import { sectionLabel } from './section-labels.ts';
import { textLines } from './text-line.ts';

test.each([
  ['Indstilling', 'Indstilling', ''],
  ['INDSTILLING', 'Indstilling', ''],
  ['Beslutning: Godkendt.', 'Referat', 'Godkendt.'],
  ['BESLUTNING Godkendt.', 'Referat', 'Godkendt.'],
  ['SAGSFREMSTILLING: Taksten stiger.', 'Baggrund', 'Taksten stiger.'],
  ['Beslutning – Taget til efterretning.', 'Referat', 'Taget til efterretning.'],
  ['Udvalgets beslutning i mødet den 21. maj 2008', 'Referat', ''],
  ['Socialudvalgets beslutning på mødet den 3. juni 2009: Udsat.', 'Referat', 'Udsat.'],
  ['Handicaprådets behandling den 03-06-2009', 'Referat', ''],
  ['Beslutning i Socialudvalget den 03-06-2009', 'Referat', ''],
])('%s', (line, label, rest) => {
  expect(sectionLabel(line)).toMatchObject({ label, rest });
});

test.each([
  'Referat – 12. marts 2013',
  'BILAG 2 viser taksten',
  'Udvalgets beslutning i mødet var enstemmig.',
  'Referatet blev godkendt.',
  'KKR Nordjylland mødes igen',
  'Borgmesterens beslutning var ventet den 3. juni 2009, da sagen blev rejst.',
])('%s is none', (line) => {
  expect(sectionLabel(line)).toBeNull();
});

test.each([
  ['fold dette punkt ind Resume', 'Resume'],
  ['Resume fold dette punkt ind', 'Resume'],
  ['Indstilling [Fold punktet ud]', 'Indstilling'],
  ['▼ Beslutning', 'Beslutning'],
  ['Sagsfremstilling ▲', 'Sagsfremstilling'],
  ['Klap afsnittet sammen Bilag', 'Bilag'],
  ['Gruppen vil folde papiret ud', 'Gruppen vil folde papiret ud'],
])('the words of a button are no text: %s', (line, text) => {
  expect(textLines([line])[0]?.text).toBe(text);
});
