import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

const decisionsOf = (minutes: string) => {
  const head = 'Møde Socialdirektørkredsen\n\nTid 3. maj 2013, kl. 10.00';
  const text = `${head}\n\n1. Godkendelse af dagsorden\n\nReferat\nGodkendt.\n\n2. Ny aftale\n\nReferat\n${minutes}\n`;
  const source = { sourceFile: 'a.txt', lines: text.split('\n'), pageStartLines: null };
  const parsed = parseMeeting(source, knownNamesNorthJutland);
  return parsed.ok ? (parsed.value.items[1]?.subDecisions ?? []) : [];
};
const told = (minutes: string) => decisionsOf(minutes).map(({ topic, outcome }) => `${topic} ${outcome}`);

test('paragraphs that name their matter are decided apart', () => {
  const minutes = `Transport: Kredsen besluttede, at prisen ændres fra 12 til 14 kr. pr. tur. Rebild tog forbehold.

Åbningstid: Forslaget blev taget til efterretning.

Sekretariatet skriver til kommunerne.`;
  expect(told(minutes)).toEqual(['Transport DECIDED', 'Åbningstid NOTED']);
  expect(decisionsOf(minutes)[0]).toMatchObject({
    text: 'Kredsen besluttede, at prisen ændres fra 12 til 14 kr. pr. tur',
    from: '12 kr.',
    to: '14 kr.',
  });
});

test('a rate keeps its unit on both sides', () => {
  const minutes = `Grænse: Det blev besluttet at ændre grænsen fra 2 % til 5 %.\n\nTakst: Taksten blev godkendt.`;
  expect(decisionsOf(minutes)[0]).toMatchObject({ from: '2 %', to: '5 %' });
});

test('a recommendation somebody takes a reservation to says so', () => {
  const minutes = `Takst: Kredsen anbefaler forslaget. Alle kommuner tager forbehold.\n\nTid: Forslaget blev udsat.`;
  expect(told(minutes)).toEqual(['Takst RECOMMENDED_WITH_RESERVATION', 'Tid POSTPONED']);
});

test('one colon is no list of matters', () => {
  expect(told('Bemærkning: Forslaget blev godkendt.')).toEqual([]);
});

test('"Ad 1" answers the first recommendation', () => {
  const decided = decisionsOf('Ad 1. Godkendt.\n\nAd 2. Udsat til næste møde.');
  expect(decided.map(({ recommendation, outcome }) => [recommendation, outcome])).toEqual([
    [0, 'APPROVED'],
    [1, 'POSTPONED'],
  ]);
});
