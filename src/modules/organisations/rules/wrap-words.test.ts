import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapWords } from './wrap-words.ts';

const cases: [name: string, lines: string[]][] = [
  ['KKR Nordjylland', ['KKR Nordjylland']],
  ['Den Administrative Styregruppe', ['Den Administrative', 'Styregruppe']],
  ['Kommunaldirektørkredsen', ['Kommunal-', 'direktørkredsen']],
  ['Udviklingsstrategigruppen', ['Udviklingsstrategi-', 'gruppen']],
  ['Følgegruppen for Socialtilsyn Nord', ['Følgegruppen for', 'Socialtilsyn Nord']],
  ['Et navn, der kun lige er for langt', ['Et navn, der kun', 'lige er for langt']],
  [
    'Kontaktforum for Specialundervisningsområdet',
    ['Kontaktforum', 'for Special-', 'undervisnings-', 'området'],
  ],
];

test.each(cases)('%s', (name, lines) => {
  expect(wrapWords(name, 150, 14)).toEqual(lines);
});

test('no line is wider than asked for, and no letter is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-zæøåA-ZÆØÅ]{1,40}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, (given) => {
      const lines = wrapWords(given.join(' '), 150, 14);
      const letters = lines.join('').replaceAll(/[- ]/g, '');
      return lines.every((line) => textWidth(line, 14) <= 150) && letters === given.join('');
    }),
    { numRuns: 2000 },
  );
});
