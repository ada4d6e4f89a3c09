import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

/** The header of a text with one item below it. */
function header(lines: readonly string[]) {
  const source = [...lines, '', '1. Godkendelse af dagsorden', '', 'Beslutning', 'Godkendt.'];
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines: source, pageStartLines: null },
    knownNamesNorthJutland,
  );
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const { forum, date, startTime, endTime, place, caseNumber } = parsed.value;
  const people = (list: readonly { name: string; organisation: string | null }[]) =>
    list.map(({ name, organisation }) => (organisation === null ? name : `${name}, ${organisation}`));
  return {
    forum,
    date,
    startTime,
    endTime,
    place,
    caseNumber,
    attendees: people(parsed.value.attendees),
    absentees: people(parsed.value.absentees),
  };
}

describe('fields side by side', () => {
  test('those present and those absent in two columns', () => {
    expect(
      header([
        'Referat fra Handicapforum',
        'Onsdag d. 3. marts 2010 kl. 14.00-16.00',
        'Kulturhuset i Hobro, lokale 4',
        '',
        'Til stede:                          Fraværende:',
        'Asta Bruun (Rebild Kommune)         Ove Dam (Hjørring Kommune)',
        'Kaj Eskesen (LEV)                   Rie Fjord (Læsø Kommune)',
        'Tove Gram (Morsø Kommune)',
      ]),
    ).toMatchObject({
      forum: 'Handicapforum',
      place: 'Kulturhuset i Hobro, lokale 4',
      attendees: ['Asta Bruun, Rebild Kommune', 'Kaj Eskesen, LEV', 'Tove Gram, Morsø Kommune'],
      absentees: ['Ove Dam, Hjørring Kommune', 'Rie Fjord, Læsø Kommune'],
    });
  });

  test('three columns, the second shorter than the third', () => {
    const read = header([
      'Møde i Styregruppen for Velfærd',
      'Dato: 4. april 2017        Tid: kl. 9-11             Sted: Rådhuset i Nibe',
      '',
      'Deltagere                  Afbud                     Referent',
      'Ib Aske (Aalborg Kommune)  Ea Lind (KKR)             Bo Kvist',
      'Lis Berg (Thisted Kommune)',
    ]);
    expect(read).toMatchObject({
      forum: 'Styregruppen for Velfærd',
      date: '2017-04-04',
      startTime: '09:00',
      endTime: '11:00',
      place: 'Rådhuset i Nibe',
      attendees: ['Ib Aske, Aalborg Kommune', 'Lis Berg, Thisted Kommune', 'Bo Kvist'],
      absentees: ['Ea Lind, KKR'],
    });
  });
});

describe('fields on one line', () => {
  test.each([
    ['bars', 'Dato: 3. maj 2018 | Tid: kl. 10.00-12.00 | Sted: Kroen i Brovst'],
    ['blanks', 'Dato: 3. maj 2018  Tid: kl. 10.00-12.00  Sted: Kroen i Brovst'],
    ['commas', 'Dato: 3. maj 2018, Tid: kl. 10.00-12.00, Sted: Kroen i Brovst'],
    ['full stops', 'Dato: 3. maj 2018. Tid: kl. 10.00-12.00. Sted: Kroen i Brovst'],
  ])('kept apart by %s', (_, line) => {
    expect(header(['Møde i Styregruppen for Velfærd', line])).toMatchObject({
      date: '2018-05-03',
      startTime: '10:00',
      endTime: '12:00',
      place: 'Kroen i Brovst',
    });
  });

  test('people as well', () => {
    const line = 'Deltagere: Ib Aske (Aalborg Kommune), Lis Berg (Thisted Kommune). Afbud: Ea Lind (KKR).';
    expect(header(['Møde i Styregruppen for Velfærd', 'Dato: 3. maj 2018', line])).toMatchObject({
      attendees: ['Ib Aske, Aalborg Kommune', 'Lis Berg, Thisted Kommune'],
      absentees: ['Ea Lind, KKR'],
    });
  });
});

describe('titles', () => {
  test('"Dagsorden" over the fields is a title, and a running head holds the body between dots', () => {
    expect(
      header([
        'Morsø Kommune · Udvalget for Social og Sundhed · 02-09-2019',
        '',
        'Dagsorden',
        'Udvalget for Social og Sundhed',
        'Mødedato: 2. september 2019',
        'Mødested: Lokale 2, Rådhuset',
        'Medlemmer: Ib Aske (V) og Lis Berg (A)',
      ]),
    ).toMatchObject({
      forum: 'Udvalget for Social og Sundhed',
      date: '2019-09-02',
      place: 'Lokale 2, Rådhuset',
      attendees: ['Ib Aske', 'Lis Berg'],
    });
  });

  test.each([
    [
      'Referat, Netværket for Hjælpemidler, mandag den 5. januar 2015, kl. 9-11',
      'Netværket for Hjælpemidler',
    ],
    ['Referat fra møde i netværket for visitatorer den 5. januar 2015', 'netværket for visitatorer'],
    ['Børne- og ungeudvalget - Referat - 5. januar 2015', 'Børne- og ungeudvalget'],
  ])('%s', (line, forum) => {
    expect(header([line, 'Deltagere: Ib Aske (Aalborg Kommune)'])).toMatchObject({
      forum,
      date: '2015-01-05',
    });
  });

  test('crumbs and menus of a web page are no titles', () => {
    const menu = [
      'Gå til indhold',
      'Forsiden | Politik | Job | Presse | Kontakt',
      'Forside > Politik > Udvalg > Referater',
    ];
    expect(header([...menu, '', 'Socialudvalget - Referat - 5. januar 2015'])).toMatchObject({
      forum: 'Socialudvalget',
    });
  });

  test.each([
    ['Emne: Møde i Styregruppen for Visitation', 'Styregruppen for Visitation'],
    ['Referat af bestyrelsesmøde i Nordjysk Hjælpemiddelråd', 'Nordjysk Hjælpemiddelråd'],
    ['Det Sociale Udvalgs møde', 'Det Sociale Udvalg'],
  ])('what kind of meeting it was is no part of the name: %s', (line, forum) => {
    expect(header([line, 'Tid: 14/3-2022 kl. 12.30-14.00', 'Til stede: Ib Aske (KKR)'])).toMatchObject({
      forum,
    });
  });

  test('a running head names the body when nothing else does', () => {
    const head = 'Møde i Sundhedsklynge Limfjord                      Side 1 af 2';
    const later = ['', head.replace('1 af', '2 af'), ''];
    expect(
      header([head, 'Referat', '', 'Tid: 8. marts 2023, kl. 8-10', 'Til stede: Ib Aske (KKR)', ...later]),
    ).toMatchObject({
      forum: 'Sundhedsklynge Limfjord',
      date: '2023-03-08',
    });
  });

  test('hours with seconds, and KL is no hour', () => {
    expect(
      header([
        'MØDE',
        'Socialudvalget',
        'STARTTIDSPUNKT',
        '05-01-2015 15:00:00',
        'SLUTTIDSPUNKT',
        '05-01-2015 17:45:00',
      ]),
    ).toMatchObject({ startTime: '15:00', endTime: '17:45' });
    expect(
      header(['Møde i KKR', 'Dato: 5. januar 2015', 'Deltagere:', 'Rebild Kommune: Ib Aske', 'KL: Lis Berg']),
    ).toMatchObject({ attendees: ['Ib Aske, Rebild Kommune', 'Lis Berg, KL'], startTime: null });
  });
});
