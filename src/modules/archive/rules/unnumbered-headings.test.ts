import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

function parsed(lines: readonly string[]) {
  const head = [
    'Referat af møde i Netværket for Unge',
    'Onsdag den 4. maj 2016 kl. 9.00-11.30 i Jobcentret, Hobro',
  ];
  const result = parseMeeting(
    { sourceFile: 'test.txt', lines: [...head, '', ...lines], pageStartLines: null },
    knownNamesNorthJutland,
  );
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

const names = ['Ida Holt, Rebild Kommune, Kaj Ask, Morsø Kommune og Lis Berg, Region Nordjylland', ''];
const told = (lines: readonly string[]) => parsed(lines).items.map(({ title, outcome }) => [title, outcome]);

test('neither numbers nor labels: short lines set like the usual titles are titles', () => {
  expect(
    told([
      ...names,
      'Godkendelse af dagsorden',
      'Dagsordenen blev godkendt.',
      '',
      'Overgang fra skole til job',
      'Kaj fortalte om et forsøg. Netværket besluttede at følge det.',
      '',
      'Kursus i efteråret',
      'Kurset blev drøftet. Lis undersøger, om der er plads.',
      '',
      'Eventuelt',
      'Intet.',
    ]),
  ).toEqual([
    ['Godkendelse af dagsorden', 'APPROVED'],
    ['Overgang fra skole til job', 'DECIDED'],
    ['Kursus i efteråret', 'DISCUSSED_WITH_ACTION'],
    ['Eventuelt', 'INFORMED'],
  ]);
});

test('the same with a blank below each title, and a list inside an item', () => {
  expect(
    told([
      ...names,
      'Siden sidst',
      '',
      'Ida fortalte om et besøg.',
      '',
      'Venteliste',
      '',
      'Netværket så på tre ting:',
      '- alder',
      '- ventetid',
      '',
      'Det blev besluttet at følge listen.',
      '',
      'Evt.',
      '',
      'Kaj holder ferie i juli.',
    ]).map(([title]) => title),
  ).toEqual(['Siden sidst', 'Venteliste', 'Evt.']);
});

test('without usual titles nothing shows how titles are set, and no line is taken for one', () => {
  const lines = [
    ...names,
    'Ventelisten',
    'Listen er blevet længere.',
    '',
    '1. Takster',
    '',
    'Referat',
    'Godkendt.',
  ];
  expect(told(lines).map(([title]) => title)).toEqual(['Takster']);
});

test('names with their organisations on a line without a label are those present', () => {
  const lines = [
    ...names,
    'Afbud fra Tove Lund, Thisted Kommune',
    '',
    '1. Takster',
    '',
    'Referat',
    'Godkendt.',
  ];
  const record = parsed(lines);
  expect(record.attendees.map(({ name, organisation }) => [name, organisation])).toEqual([
    ['Ida Holt', 'Rebild Kommune'],
    ['Kaj Ask', 'Morsø Kommune'],
    ['Lis Berg', 'Region Nordjylland'],
  ]);
  expect(record.absentees).toMatchObject([{ name: 'Tove Lund', organisation: 'Thisted Kommune' }]);
});
