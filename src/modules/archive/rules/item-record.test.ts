/** What an item carries beside its decision: reservations, dissent, votes, actions, presenter, references, oddities. */
import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import type { ItemRecord } from './meeting-record.ts';
import { parseMeeting } from './parse-meeting.ts';

function itemOf(body: string, title = 'Fælles takst'): ItemRecord {
  const head =
    'Møde Socialdirektørkredsen\n\nTid 2. maj 2018, kl. 10-12\n\nDeltagere Anna Berg (Rebild Kommune), Bo Dam (KKR)';
  const text = `${head}\n\n1. ${title}\n\n${body}`;
  const result = parseMeeting(
    { sourceFile: 'x.txt', lines: text.split('\n'), pageStartLines: null },
    knownNamesNorthJutland,
  );
  const item = result.ok ? result.value.items[0] : undefined;
  if (!item) throw new Error('no item');
  return item;
}

const minutes = (text: string): ItemRecord => itemOf(`Referat\n\n${text}`);

test('a reservation names the municipality and the matter', () => {
  expect(
    minutes('Aftalen anbefales. Hjørring Kommune tager forbehold for prisen.').reservations,
  ).toMatchObject([{ by: 'Hjørring Kommune', on: 'prisen' }]);
});

test('all municipalities together are "alle kommuner"', () => {
  expect(minutes('Alle tager forbehold for byrådenes behandling.').reservations).toMatchObject([
    { by: 'alle kommuner' },
  ]);
});

test('dissent belongs to who is named before it, and to nobody when nobody is', () => {
  expect(minutes('Forslaget blev godkendt. Thisted kunne ikke tilslutte sig.').dissent).toMatchObject([
    { by: 'Thisted Kommune' },
  ]);
  expect(
    minutes('Der var bred (dog ikke fuld) enighed om at blive i Aalborg Kommune.').dissent,
  ).toMatchObject([{ by: null }]);
});

test('votes are counted', () => {
  expect(minutes('Anna Berg blev valgt med 9 stemmer mod 4. To undlod at stemme.').votes).toEqual({
    for: 9,
    against: 4,
    abstained: 2,
  });
});

test('an action has an owner and a day, if they are written', () => {
  expect(
    minutes('Sagen blev drøftet. Thisted Kommune undersøger prisen inden den 1. juni.').actions,
  ).toMatchObject([{ owner: 'Thisted Kommune', due: 'inden den 1. juni' }]);
});

test('a first name that introduces the item is completed from those present', () => {
  const item = itemOf('Taksten er ny.\n\nAnna indleder punktet\n\nReferat\n\nGodkendt');
  expect(item).toMatchObject({ presenter: 'Anna', presenterInferred: 'Anna Berg' });
});

test('the title beside the name may stand on either side', () => {
  expect(itemOf('Formanden for FU, Bo Dam indleder punktet')).toMatchObject({
    presenter: 'Bo Dam',
    presenterTitle: 'Formanden for FU',
  });
  expect(itemOf('Bo Dam, KKR indleder punktet')).toMatchObject({
    presenter: 'Bo Dam',
    presenterTitle: 'KKR',
  });
});

test('a meeting without a year gets the nearest one, and says so', () => {
  expect(itemOf('Sagen blev behandlet på mødet i KKR den 12. december.').crossReferences).toMatchObject([
    { kind: 'meeting', forum: 'KKR Nordjylland', date: '2017-12-12', yearInferred: true },
  ]);
});

test('a decision about the wrong document is remarked', () => {
  const item = itemOf('Referat\n\nDagsorden godkendt', 'Godkendelse af referat fra mødet den 1. marts');
  expect(item.anomalies).toEqual(['the item approves minutes but the decision text speaks of the agenda']);
});

test('repeated recommendations, missing appendices and sums that do not add up are remarked', () => {
  const item = itemOf(
    [
      'Tallene står i bilag 4.\n\nRegnskab 2017\n\nLøn   kr. 1.000\nHusleje   kr. 500\nI alt   kr. 1.600\n',
      'Indstilling\n\nDet indstilles, at\n\n- godkende\n\n- godkende\n',
      'Bilag\n\nBilag 1: Regnskab\n\nReferat\n\nGodkendt',
    ].join('\n'),
  );
  expect(item.anomalies).toEqual([
    'recommendations 1 and 2 are identical',
    'the rows of "Regnskab 2017" do not add up to the stated total',
    'the text refers to bilag 4, which the list does not have',
  ]);
});

test('only "lukket" as a word about the item closes it', () => {
  const closed = (title: string) => itemOf('Referat\n\nGodkendt', title).closed;
  expect(['Lukket: Salg', 'Salg – lukket dagsordenspunkt', 'Salg (lukket)'].map(closed)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Lukning af tilbud', 'Åben: Salg', 'Lukkede døgnpladser'].map(closed)).toEqual([
    false,
    false,
    false,
  ]);
});
