import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseAskedWord, analyseWord, endedWords, partsToFind } from './analyse-word.ts';
import { fold } from './fold.ts';

/** Forms that are one word: each row is found by each of its forms. */
const oneWord = [
  'barn barnet børn børnene børns børnenes',
  'mand manden mænd mændene',
  'formand formanden formænd formændene',
  'hus huset huse husene husets husenes',
  'hjem hjemmet hjemmene hjemmets',
  'bog bogen bøger bøgerne',
  'kriterium kriteriet kriterier kriterierne',
  'center centeret centret centre centrene',
  'skema skemaet skemaer skemaerne',
  'institut instituttet institutter institutternes',
  'takst taksten takster taksterne taksternes',
  'mangel mangler mangle manglede manglende manglen',
  'bede beder bad bedt bedes',
  'holde holder holdt',
  'overholde overholder overholdt',
  'godkende godkender godkendt godkendte godkendes',
  'strategisk strategiske',
  'gammel gammelt gamle',
  'ressource resurse ressourcer resurserne',
  'hovedstad hovedstaden hovedstæder hovedstædernes',
  'håndbog håndbogen håndbøgerne',
  'våben våbenet våbnet våbnene',
  'skrive skrives skrev skrevet skrevne',
  'nedlægge nedlagde nedlagdes nedlagt nedlagte',
  'vinder vinderen vindere vinderne',
].map((line) => line.split(' '));

test.each(oneWord)('%s and its forms are filed under one lemma', (first, ...forms) => {
  const { lemmas } = analyseAskedWord(fold(first));
  for (const form of forms)
    expect({ form, shared: analyseWord(fold(form)).lemmas.some((lemma) => lemmas.includes(lemma)) }).toEqual({
      form,
      shared: true,
    });
});

/** Words that look alike and are not the same. */
const apart = [
  ['mange', 'mangle'],
  ['kontakt', 'kontrakt'],
  ['institut', 'institution'],
  ['godkende', 'godkendelse'],
  ['regning', 'regnskab'],
  ['form', 'formand'],
  ['form', 'formål'],
  ['stat', 'status'],
  ['stat', 'statistik'],
  ['bil', 'bilag'],
  ['by', 'bygge'],
  ['uge', 'bruge'],
  ['ord', 'orden'],
  ['tal', 'tale'],
  ['tema', 'system'],
  ['billet', 'bil'],
  ['fod', 'foder'],
  ['reform', 'reformation'],
  ['sort', 'sortere'],
  ['Jens', 'Jensen'],
  ['Anders', 'Andersen'],
];

test.each(apart)('%s does not find %s', (one, other) => {
  const { lemmas } = analyseAskedWord(fold(one));
  const { lemmas: others, parts } = analyseWord(fold(other));
  expect([...others, ...partsToFind(parts)].filter((lemma) => lemmas.includes(lemma))).toEqual([]);
});

const compounds = {
  takstreduktionen: 'takst reduktion',
  socialdirektørkredsen: 'social direktør kreds',
  udviklingsstrategierne: 'udvikling strategi',
  taleinstituttet: 'tale institut',
  børnehus: 'barn hus',
  arbejdsgruppen: 'arbejde gruppe',
  kommunalbestyrelsen: 'kommune bestyrelse',
  kommunebestyrelser: 'kommune bestyrelse',
  krisecenterpladser: 'krise center plads',
  hjemmesiden: 'hjemme side',
  regnskabsår: 'regnskab år',
  næstformændene: 'næst formand',
  rammeaftalesekretariatet: 'ramme aftale sekretariat',
  spørgeskemaerne: 'spørge skema',
  byrådet: 'by råd',
  boformer: 'bo form',
};

test.each(Object.entries(compounds))('%s is taken apart: %s', (word, parts) => {
  expect(analyseWord(fold(word)).parts.join(' ')).toBe(parts);
});

const whole =
  'bilag formål forslag forhold budskab overblik netværk aktivering værksted platform bruger nord'.split(' ');

test.each(whole)('%s is one word', (word) => {
  expect(analyseWord(fold(word)).parts).toEqual([]);
});

test('a long known part stands beside an unknown one, a short one does not', () => {
  expect(analyseWord('karolineprojektet').parts).toEqual(['karoline', 'projekt']);
  expect(analyseWord('xyzzobil')).toMatchObject({ parts: [], isKnown: false });
});

test('of three parts neighbours are found together', () => {
  expect(partsToFind(['social', 'direktør', 'kreds'])).toEqual([
    'social',
    'socialdirektør',
    'direktør',
    'direktørkreds',
    'kreds',
  ]);
});

test.each([
  ['over', 'underskud', ['overskud']],
  ['børne', 'ungeområdet', ['barnområde']],
  ['drifts', 'anlægsudgifter', ['driftudgift']],
  ['hos', 'mig', []],
])('%s- og %s', (word, ending, lemmas) => {
  expect(endedWords(word, ending)).toEqual(lemmas);
});

const letters = fc
  .array(fc.constantFrom('e', 's', 'n', 'r', 't', ...'abcdfghijklmopuvyæøå'.split('')), { maxLength: 80 })
  .map((all) => all.join(''));

test('any word is filed under something, and never throws', () => {
  fc.assert(
    fc.property(letters, (word) => {
      const { lemmas, parts } = analyseWord(word);
      expect(lemmas.length).toBeGreaterThan(0);
      expect(parts.length === 0 || parts.length > 1).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 10_000 },
  );
});
