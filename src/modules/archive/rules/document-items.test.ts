/**
 * Layouts the parser must read, each written for this test with invented persons: what stands in the text, and what the
 * record has to say. Only the fields named in `expected` are compared.
 */
import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import type { KnownNames, MeetingRecord } from './meeting-record.ts';
import { parseMeeting } from './parse-meeting.ts';

type ItemCase = {
  number: number | string | null;
  title: string;
  outcome: string;
  closed?: boolean;
  section?: string | null;
  recommendations?: string[];
  lead?: string | null;
  appendices?: string[];
  sections?: string[];
  presenter?: string | null;
  caseNumber?: string;
  minutes?: string | null;
};

type LayoutCase = {
  name: string;
  text: string;
  expected: {
    header?: Record<string, string | null>;
    attendees?: string[];
    absentees?: string[];
    items: ItemCase[];
  };
};

/** People are written "name | organisation | department | role". */
const layoutCases: LayoutCase[] = [
  {
    name: 'one title line without labels, numbers with a bracket, the decision under Beslutning',
    text: `Referat fra ordinært møde i Ældre- og Handicaprådet den 7. marts 2019 kl. 9.00-11.30, Byrådssalen i Støvring

Til stede: Karla Rosendahl (formand), Mogens Trier, Inga Balle
Afbud: Svend Ove Kragh

1) Godkendelse af dagsorden
Beslutning:
Godkendt.

2) Høring om kvalitetsstandarder
Sagsfremstilling
Rådet er blevet bedt om at svare inden påske. Standarderne er skrevet om på tre steder.

Indstilling
Ældrechefen indstiller, at rådet afgiver høringssvar.

Beslutning
Rådet drøftede udkastet. Formanden skriver et svar og sender det rundt.

3) Eventuelt
Intet.`,
    expected: {
      header: {
        forum: 'Ældre- og Handicaprådet',
        date: '2019-03-07',
        startTime: '09:00',
        endTime: '11:30',
        place: 'Byrådssalen i Støvring',
      },
      attendees: ['Karla Rosendahl |  |  | formand', 'Mogens Trier |  |  | ', 'Inga Balle |  |  | '],
      absentees: ['Svend Ove Kragh |  |  | '],
      items: [
        { number: 1, title: 'Godkendelse af dagsorden', outcome: 'APPROVED', sections: ['Referat'] },
        {
          number: 2,
          title: 'Høring om kvalitetsstandarder',
          outcome: 'DISCUSSED_WITH_ACTION',
          lead: 'Ældrechefen indstiller, at',
          recommendations: ['rådet afgiver høringssvar.'],
          sections: ['Baggrund', 'Indstilling', 'Referat'],
        },
        { number: 3, title: 'Eventuelt', outcome: 'INFORMED' },
      ],
    },
  },
  {
    name: 'Punkt n: with access words, KLE numbers, gaps because closed items are hidden',
    text: `Udvalg: Socialudvalget
Mødedato: 21-08-2018
Mødested: Mødelokale 2
Starttidspunkt: 16:15
Sluttidspunkt: 18:00

Medlemmer:
Tora Bisgaard (A)
Helge Munk (V)
Fraværende:
Bente Saxild (F)

Punkt 34: Godkendelse af dagsorden (Åben sag)
Sagsnr.: 00.22.00-A00-12-18
Beslutning i Socialudvalget den 21-08-2018
Godkendt. Bente Saxild (F) var fraværende.

Punkt 35: Budgetopfølgning pr. 31. juli (Åben sag)
Sagsnr.: 00.30.14-S00-3-18
Indstilling
Direktøren indstiller,
at orienteringen tages til efterretning, og
at der gives en tillægsbevilling på 1,2 mio. kr.
Sagsfremstilling
Opfølgningen viser et merforbrug på 1,2 mio. kr. på midlertidige ophold.
Bilag
Budgetopfølgning juli 2018 - 4411/18
Notat om merforbrug - 4419/18
Beslutning i Socialudvalget den 21-08-2018
Indstillingen anbefales over for Byrådet.

Punkt 38: Opsigelse af lejemål (Lukket sag)
Beslutning i Socialudvalget den 21-08-2018
Udsat.`,
    expected: {
      header: {
        forum: 'Socialudvalget',
        date: '2018-08-21',
        startTime: '16:15',
        endTime: '18:00',
        place: 'Mødelokale 2',
      },
      attendees: ['Tora Bisgaard |  |  | ', 'Helge Munk |  |  | '],
      absentees: ['Bente Saxild |  |  | '],
      items: [
        {
          number: 34,
          title: 'Godkendelse af dagsorden (Åben sag)',
          outcome: 'APPROVED',
          caseNumber: '00.22.00-A00-12-18',
        },
        {
          number: 35,
          title: 'Budgetopfølgning pr. 31. juli (Åben sag)',
          outcome: 'RECOMMENDED',
          lead: 'Direktøren indstiller,',
          recommendations: [
            'at orienteringen tages til efterretning, og',
            'at der gives en tillægsbevilling på 1,2 mio. kr.',
          ],
          appendices: ['Budgetopfølgning juli 2018 - 4411/18', 'Notat om merforbrug - 4419/18'],
          sections: ['Indstilling', 'Baggrund', 'Bilag', 'Referat'],
        },
        { number: 38, title: 'Opsigelse af lejemål (Lukket sag)', outcome: 'POSTPONED', closed: true },
      ],
    },
  },
  {
    name: 'time and place together, name and organisation, 3.1 under a section of that number',
    text: `Styregruppen for det sociale område

Tid og sted: Mandag den 4. november 2019 kl. 13.00 - 15.30, Regionshuset Viborg, Skottenborg 26, lokale D2

Deltagere:
Aksel Brink, Viborg Kommune (formand)
Dagny Torp, Skive Kommune
Erna Kold for Palle Bast, Struer Kommune
Jes Uhre, Region Midtjylland
Afbud:
Ingen

1. Velkomst
2. Sager til beslutning
2.1 Fælles retningslinjer for underretninger
Der har været et forløb med tre kommuner.
Indstilling
Det indstilles,
• at retningslinjerne godkendes
• at de evalueres efter et år
Konklusion
Retningslinjerne blev godkendt med den tilføjelse, at sundhedsplejen nævnes.

2.2 Valg af lokaler
Konklusion
Struer og Skive var forbeholdne, men der var tilslutning til Viborg.

3. Sager til orientering
3.1 Nyt fra regionen v. Jes Uhre
Konklusion
Orienteringen tages til efterretning.`,
    expected: {
      header: {
        forum: 'Styregruppen for det sociale område',
        date: '2019-11-04',
        startTime: '13:00',
        endTime: '15:30',
        place: 'Regionshuset Viborg, Skottenborg 26, lokale D2',
      },
      attendees: [
        'Aksel Brink | Viborg Kommune |  | formand',
        'Dagny Torp | Skive Kommune |  | ',
        'Erna Kold | Struer Kommune |  | ',
        'Jes Uhre | Region Midtjylland |  | ',
      ],
      absentees: [],
      items: [
        { number: 1, title: 'Velkomst', outcome: 'EMPTY' },
        {
          number: '2.1',
          title: 'Fælles retningslinjer for underretninger',
          outcome: 'APPROVED_WITH_REMARKS',
          section: 'Sager til beslutning',
          lead: 'Det indstilles,',
          recommendations: ['at retningslinjerne godkendes', 'at de evalueres efter et år'],
        },
        { number: '2.2', title: 'Valg af lokaler', outcome: 'AGREED', section: 'Sager til beslutning' },
        {
          number: '3.1',
          title: 'Nyt fra regionen v. Jes Uhre',
          outcome: 'NOTED',
          section: 'Sager til orientering',
          presenter: 'Jes Uhre',
        },
      ],
    },
  },
  {
    name: 'an agenda list, then Ad 1. without titles, decisions of every kind',
    text: `Møde i Kontaktforum for Børn og Unge
Dato: 3. oktober 2012
Tid: kl. 10-12
Sted: Musikkens Hus

Dagsorden:
1. Godkendelse af referat
2. Fælles kursus for plejefamilier
3. Forslag om ny blanket
4. Lukket punkt: Ansættelse
5. Evt.

Referat

Ad 1.
Referatet blev godkendt med den rettelse, at Anna Lund deltog.

Ad 2.
Der var bred, men ikke fuld enighed om at holde kurset i foråret. Morsø Kommune stemte imod.

Ad 3.
Forslaget blev ikke tiltrådt.

Ad 4.
Punktet udgår.

Ad 5.
Næste møde indkaldes af sekretariatet.`,
    expected: {
      header: {
        forum: 'Kontaktforum for Børn og Unge',
        date: '2012-10-03',
        startTime: '10:00',
        endTime: '12:00',
        place: 'Musikkens Hus',
      },
      items: [
        { number: 1, title: 'Godkendelse af referat', outcome: 'APPROVED_WITH_REMARKS' },
        { number: 2, title: 'Fælles kursus for plejefamilier', outcome: 'AGREED_BY_MAJORITY' },
        { number: 3, title: 'Forslag om ny blanket', outcome: 'NOT_ADOPTED' },
        { number: 4, title: 'Lukket punkt: Ansættelse', outcome: 'WITHDRAWN', closed: true },
        { number: 5, title: 'Evt.', outcome: 'DECIDED' },
      ],
    },
  },
  {
    name: 'no numbers at all, decision labels with body and day, an earlier body quoted',
    text: `Byrådet
Tirsdag den 28. januar 2020 kl. 17.00
Byrådssalen

Beslutningssag: Tilslutning til rammeaftale 2021-22
Resumé
Byrådet skal godkende rammeaftalen.
Indstilling
Socialudvalget indstiller, at Byrådet godkender rammeaftalen, at den evalueres i 2022 samt at KKR orienteres.
Socialudvalget, den 14. januar 2020:
Anbefales godkendt.
Byrådet, den 28. januar 2020:
Godkendt.

Orienteringssag: Statistik over ventetid
Sagsfremstilling
Ventetiden er steget med to uger.
Byrådet, den 28. januar 2020:
Taget til efterretning.

Lukket: Salg af grund
Byrådet, den 28. januar 2020:
Sagen blev sendt tilbage til Økonomiudvalget.`,
    expected: {
      header: { forum: 'Byrådet', date: '2020-01-28', startTime: '17:00', endTime: null },
      items: [
        {
          number: null,
          title: 'Beslutningssag: Tilslutning til rammeaftale 2021-22',
          outcome: 'APPROVED',
          lead: 'Socialudvalget indstiller,',
          recommendations: [
            'at Byrådet godkender rammeaftalen',
            'at den evalueres i 2022',
            'at KKR orienteres.',
          ],
          minutes: 'Godkendt.',
        },
        { number: null, title: 'Orienteringssag: Statistik over ventetid', outcome: 'NOTED' },
        { number: null, title: 'Lukket: Salg af grund', outcome: 'REFERRED', closed: true },
      ],
    },
  },
  {
    name: 'numbers over the year, a vote, decisions per recommendation, appendices that look like items',
    text: `KKR Syddanmark, den 12. september 2017

Deltagere: Anders Bro (Odense Kommune), Lis Munkebo (Vejle Kommune) og Ruth Dam (KKR-sekretariatet/ref.)

41. Godkendelse af dagsorden
Beslutning: Godkendt.

42. Rammeaftale 2018
Indstilling
Det indstilles, at KKR Syddanmark
1. godkender aftalen
2. drøfter næste års temaer
3. sender aftalen til kommunerne
Bilag
1. Rammeaftale 2018
2. Følgebrev
Beslutning
Ad 1. Godkendt.
Ad 2. Drøftet.
Ad 3. Udsat til næste møde.

43. Udpegning af næstformand
Beslutning
Lis Munkebo blev valgt med 12 stemmer mod 7.

45. Næste møde
Næste møde er den 14. november 2017 kl. 10.00-12.00 i Kolding.`,
    expected: {
      header: { forum: 'KKR Syddanmark', date: '2017-09-12' },
      attendees: [
        'Anders Bro | Odense Kommune |  | ',
        'Lis Munkebo | Vejle Kommune |  | ',
        'Ruth Dam | KKR-sekretariatet |  | ref',
      ],
      items: [
        { number: 41, title: 'Godkendelse af dagsorden', outcome: 'APPROVED' },
        {
          number: 42,
          title: 'Rammeaftale 2018',
          outcome: 'MULTIPLE',
          lead: 'Det indstilles, at KKR Syddanmark',
          recommendations: ['godkender aftalen', 'drøfter næste års temaer', 'sender aftalen til kommunerne'],
          appendices: ['Rammeaftale 2018', 'Følgebrev'],
        },
        { number: 43, title: 'Udpegning af næstformand', outcome: 'DECIDED' },
        { number: 45, title: 'Næste møde', outcome: 'INFORMED' },
      ],
    },
  },
  {
    name: 'two columns of names, municipality before the name, letters under a number, dashes as bullets',
    text: `Møde: Visitationsforum Vest
Dato: 09.02.2016
Tid: 8.30-10.00
Sted: Lemvig Rådhus
Deltagere:
Holstebro Kommune: Grete Falk (V)
Lemvig Kommune: Nis Hav (A)
Struer Kommune: Ida Kær
Alle mødt.

3.a Fælles skema
Det indstilles, at
- skemaet tages i brug den 1. maj
- skemaet evalueres i december
Referat: Forummet besluttede at tage skemaet i brug. Ida Kær samler erfaringer.

3.b Takster for akutpladser
Referat: Sagen er afgjort skriftligt den 1. februar.

4.a Meddelelser
Referat: Til orientering.`,
    expected: {
      header: {
        forum: 'Visitationsforum Vest',
        date: '2016-02-09',
        startTime: '08:30',
        endTime: '10:00',
        place: 'Lemvig Rådhus',
      },
      attendees: [
        'Grete Falk | Holstebro Kommune |  | ',
        'Nis Hav | Lemvig Kommune |  | ',
        'Ida Kær | Struer Kommune |  | ',
      ],
      absentees: [],
      items: [
        {
          number: '3.a',
          title: 'Fælles skema',
          outcome: 'DECIDED',
          lead: 'Det indstilles, at',
          recommendations: ['skemaet tages i brug den 1. maj', 'skemaet evalueres i december'],
        },
        { number: '3.b', title: 'Takster for akutpladser', outcome: 'SETTLED_IN_WRITING' },
        { number: '4.a', title: 'Meddelelser', outcome: 'NOTED' },
      ],
    },
  },
  {
    name: 'Sag nr. with the title below, decision after a dash, titles printed twice, dotted contents',
    text: `Dagsorden og referat for Forretningsudvalget
Tirsdag d. 5. juni 2018, kl. 14.00 – 16.00
Sted: Nykøbing F. Rådhus, lokale 4

Indhold
Sag nr. 1 Godkendelse af dagsorden – godkendt ............ 1
Sag nr. 2 Lukket - Forhandling om takster ................ 2
Sag nr. 3 Meddelelser ..................................... 3

Sag nr. 1 Godkendelse af dagsorden – godkendt

Sag nr. 2 Lukket - Forhandling om takster
Lukket - Forhandling om takster
Beslutninger
Forretningsudvalget gav formanden mandat til at forhandle videre.

Sag nr. 3 Meddelelser
Beslutninger
Drøftet.`,
    expected: {
      header: {
        forum: 'Forretningsudvalget',
        date: '2018-06-05',
        startTime: '14:00',
        endTime: '16:00',
        place: 'Nykøbing F. Rådhus, lokale 4',
      },
      items: [
        { number: 1, title: 'Godkendelse af dagsorden – godkendt', outcome: 'APPROVED' },
        { number: 2, title: 'Lukket - Forhandling om takster', outcome: 'DELEGATED', closed: true },
        { number: 3, title: 'Meddelelser', outcome: 'DISCUSSED' },
      ],
    },
  },
  {
    name: 'items in scrambled order, sections in capitals, recommendation with reservation',
    text: `Møde Handicapchefkredsen

Tid 2. september 2015, kl. 12.00-14.00

Sted Vodskov Kulturcenter

Deltagere Karl Munch og Ditte Hede (begge Aalborg Kommune), Pia Lund (Hjørring Kommune, Sundhed), Rolf Eg/ref.

Afbud Bo Fry (Thisted Kommune)

Sagsnr./Dok.nr. 2015-77 / 2015-1203

1. Orientering fra formanden

Referat

Orienteringen blev taget til efterretning med den bemærkning, at tallene skal efterprøves.

4. Fælles vagtordning

Indstilling

Kredsen bedes, at

 drøfte vagtordningen

 anbefale den over for DAS

Referat

Kredsen anbefaler ordningen over for DAS. Hjørring Kommune tager forbehold for økonomien.

2. Ventelister

Referat

Se referat fra møde i DAS.

3. Kursusplan

Bilag: Kursusplan 2016

Referat

Planen drøftet. Pia Lund undersøger, om der er plads i maj.`,
    expected: {
      header: {
        forum: 'Handicapchefkredsen',
        date: '2015-09-02',
        startTime: '12:00',
        endTime: '14:00',
        place: 'Vodskov Kulturcenter',
        caseNumber: '2015-77',
        documentNumber: '2015-1203',
      },
      attendees: [
        'Karl Munch | Aalborg Kommune |  | ',
        'Ditte Hede | Aalborg Kommune |  | ',
        'Pia Lund | Hjørring Kommune | Sundhed | ',
        'Rolf Eg |  |  | ref',
      ],
      absentees: ['Bo Fry | Thisted Kommune |  | '],
      items: [
        { number: 1, title: 'Orientering fra formanden', outcome: 'NOTED_WITH_REMARK' },
        {
          number: 4,
          title: 'Fælles vagtordning',
          outcome: 'RECOMMENDED_WITH_RESERVATION',
          lead: 'Kredsen bedes, at',
          recommendations: ['drøfte vagtordningen', 'anbefale den over for DAS'],
        },
        { number: 2, title: 'Ventelister', outcome: 'REFERENCE_ONLY' },
        { number: 3, title: 'Kursusplan', outcome: 'DISCUSSED_WITH_ACTION', appendices: ['Kursusplan 2016'] },
      ],
    },
  },
];

const source = (text: string) => ({ sourceFile: 'test.txt', lines: text.split('\n'), pageStartLines: null });
const nobodyKnown: KnownNames = { bodies: [], organisations: [] };

function recordOf(text: string, known: KnownNames = knownNamesNorthJutland): MeetingRecord {
  const result = parseMeeting(source(text), known);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const personLine = (person: MeetingRecord['attendees'][number]): string =>
  [person.name, person.organisation ?? '', person.department ?? '', person.role ?? ''].join(' | ');

/** The record cut down to the fields an expectation names. */
function asExpected(record: MeetingRecord, expected: LayoutCase['expected']): LayoutCase['expected'] {
  const items = record.items.map((item, index) => {
    const want = expected.items[index];
    const all = {
      closed: item.closed,
      section: item.section,
      recommendations: item.recommendations,
      lead: item.recommendationLead,
      appendices: item.appendices,
      sections: item.sectionsPresent as string[],
      presenter: item.presenter,
      caseNumber: item.caseNumber ?? '',
      minutes: item.minutesText,
    };
    const asked = Object.entries(all).filter(([key]) => want !== undefined && key in want);
    return { number: item.number, title: item.title, outcome: item.outcome, ...Object.fromEntries(asked) };
  });
  const header = Object.fromEntries(
    Object.keys(expected.header ?? {}).map((key) => [
      key,
      record[key as keyof MeetingRecord] as string | null,
    ]),
  );
  return {
    ...(expected.header ? { header } : {}),
    ...(expected.attendees ? { attendees: record.attendees.map(personLine) } : {}),
    ...(expected.absentees ? { absentees: record.absentees.map(personLine) } : {}),
    items,
  };
}

describe('layouts', () => {
  test.each(layoutCases)('$name', ({ text, expected }) => {
    expect(asExpected(recordOf(text), expected)).toEqual(expected);
  });

  test.each(layoutCases)('$name, read without any known names', ({ text, expected }) => {
    const titles = recordOf(text, nobodyKnown).items.map((item) => item.title);
    expect(titles).toEqual(expected.items.map((item) => item.title));
  });
});
