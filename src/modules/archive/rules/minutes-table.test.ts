import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

const head = ['Referat af møde i Netværket for Visitatorer', 'Tid: 9. oktober 2018 kl. 9-11', ''];

function items(lines: readonly string[]) {
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines: [...head, ...lines], pageStartLines: null },
    knownNamesNorthJutland,
  );
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value.items;
}

const told = (lines: readonly string[]) =>
  items(lines).map(({ number, title, minutesText, outcome }) => [number, title, minutesText, outcome]);

describe('minutes in one table', () => {
  test('with the cells under their heads, wrapped within them', () => {
    const read = told([
      'Punkt                     Referat                                  Ansvarlig',
      '1. Dagsorden              Godkendt.                                ',
      '2. Fælles skabelon for    Skabelonen blev drøftet. Den skal        Ida Holt',
      '   bestillinger           være kortere.',
      '',
      '3. Evt.                   Kaj fortalte om et kursus i maj.',
    ]);
    expect(read).toEqual([
      [1, 'Dagsorden', 'Godkendt.', 'APPROVED'],
      [
        2,
        'Fælles skabelon for bestillinger',
        'Skabelonen blev drøftet. Den skal være kortere.\n\nAnsvarlig: Ida Holt',
        'DISCUSSED',
      ],
      [3, 'Evt.', 'Kaj fortalte om et kursus i maj.', 'INFORMED'],
    ]);
  });

  test('with numbers in a column of their own', () => {
    expect(
      told([
        'Nr.   Emne           Beslutning                         Opfølgning',
        '1     Dagsorden      Dagsordenen blev godkendt.',
        '2     Ny skabelon    Udsat til næste møde.              Ida sender den ud inden jul',
      ]),
    ).toEqual([
      [1, 'Dagsorden', 'Dagsordenen blev godkendt.', 'APPROVED'],
      [2, 'Ny skabelon', 'Udsat til næste møde.\n\nOpfølgning: Ida sender den ud inden jul', 'POSTPONED'],
    ]);
  });

  test('without alignment, a row a line, empty cells kept', () => {
    expect(
      told([
        'Emne   Sagsfremstilling   Referat',
        '1. Takster   Taksterne er klar.   Taget til efterretning.',
        '2. Pladser      Drøftet.',
      ]),
    ).toEqual([
      [1, 'Takster', 'Taget til efterretning.', 'NOTED'],
      [2, 'Pladser', 'Drøftet.', 'DISCUSSED'],
    ]);
  });

  test('without numbers', () => {
    expect(
      told([
        'Emne            Referat                     Ansvarlig',
        '',
        'Dagsorden       Godkendt.',
        '',
        'Fælles kursus   Der var enighed om at       Ida',
        'i maj           holde kurset i Skagen.',
      ]),
    ).toEqual([
      [null, 'Dagsorden', 'Godkendt.', 'APPROVED'],
      [
        null,
        'Fælles kursus i maj',
        'Der var enighed om at holde kurset i Skagen.\n\nAnsvarlig: Ida',
        'AGREED',
      ],
    ]);
  });

  test('the columns are labels of the item, and who is to act has a task', () => {
    const [first, second] = items([
      'Punkt   Baggrund   Referat   Ansvarlig',
      '1. Takster   Taksterne er regnet ud.   Skemaet sendes ud i uge 42.   Ida og Kaj',
      '2. Dagsorden      Godkendt   Ida',
    ]);
    expect(first).toMatchObject({
      sectionsPresent: ['Baggrund', 'Referat'],
      body: [{ label: 'Baggrund', text: 'Taksterne er regnet ud.' }, { label: 'Referat' }],
      actions: [{ owner: 'Ida og Kaj', what: 'Skemaet sendes ud i uge 42' }],
    });
    expect(second?.actions).toBeUndefined();
  });

  test('the text below the table is not part of it', () => {
    const lines = [
      'Punkt              Referat',
      '1. Dagsorden       Godkendt.',
      '2. Kursus          Kurset holdes den 3. maj 2019 på skolen.',
      '',
      'Referatet er skrevet af Ida Holt, og bemærkninger sendes til hende inden fredag.',
    ];
    expect(told(lines)[1]?.[2]).toContain('Kurset holdes den 3. maj 2019 på skolen.');
    expect(told(lines).map(([number]) => number)).toEqual([1, 2]);
  });

  test('an agenda in one table gives titles and hours, also when the items come again below', () => {
    const read = items([
      'Nr.  Punkt                               Tid            Ansvarlig',
      '1    Godkendelse af dagsorden            13.00-13.05    Ida',
      '2    Udkast til aftale                   13.05-13.45    Kaj',
      '',
      '1. Godkendelse af dagsorden',
      '',
      '2. Udkast til aftale',
      'Baggrund',
      'Udkastet er klar.',
    ]);
    expect(read.map(({ number, title, slot }) => [number, title, slot?.start])).toEqual([
      [1, 'Godkendelse af dagsorden', '13:00'],
      [2, 'Udkast til aftale', '13:05'],
    ]);
  });

  test('a table of tasks below an item is no agenda', () => {
    const tasks = [
      'Emne            Ansvarlig   Frist',
      'Skema           Ida         1. maj',
      'Kursus          Kaj         1. juni',
    ];
    expect(
      told(['1. Opfølgning', '', 'Referat', 'Opgaverne blev fordelt.', '', ...tasks]).map(
        ([, title]) => title,
      ),
    ).toEqual(['Opfølgning']);
  });

  test.each([
    ['prices', ['Ydelse   2017   2018', 'Time   5   6', 'Døgn   7   8']],
    [
      'an agenda with hours',
      ['Punkt   Tid   Ansvarlig', '1. Dagsorden   9.00   Ida', '2. Evt.   9.30   Kaj'],
    ],
  ])('a table of %s is none', (_, lines) => {
    expect(told(['1. Dagsorden', 'Referat', 'Godkendt.', '', ...lines]).flat()).not.toContain('Time');
  });
});
