import { createHash } from 'node:crypto';
import { demoId } from '../../demo/load.ts';
import { day } from '../../src/kernel/day.ts';
import type { ItemToStore, MeetingToStore } from '../../src/modules/meetings/index.ts';
import { demoMeeting, plainItem } from '../support/demo-meeting.ts';

/**
 * The word that stands in every field of a thing but number, title and slot, and nowhere else. A thing is a letter for
 * the meeting and one for the item; `m` is the meeting itself, `s` the name of its municipal part. No two words are near
 * each other, or a search for one would suggest the other.
 */
export const canaryOf = (thing: string): string => {
  const digits = createHash('sha256').update(thing).digest('hex').slice(0, lettersMax);
  return `zq${digits.replaceAll(/./g, (digit) => consonants.charAt(Number.parseInt(digit, 16)))}qz`;
};
const consonants = 'bcdfghjklmnprstv';
const lettersMax = 12;

/** The four kinds of item each meeting of DAS has. */
const kinds = [
  { letter: 'a', number: '1', title: 'Aftale om natten', closed: false, municipalOnly: false },
  { letter: 'b', number: '2', title: 'Bygning til leje', closed: true, municipalOnly: false },
  { letter: 'c', number: '3', title: 'Cykler til de unge', closed: false, municipalOnly: true },
  { letter: 'd', number: '4', title: 'Direktør søges', closed: true, municipalOnly: true },
] as const;

export type Meeting = {
  readonly letter: 'c' | 'b' | 'p' | 'o';
  readonly body: string;
  readonly heldOn: string;
  readonly audience: MeetingToStore['audience'];
};
/** One meeting of DAS for each audience, and one of another body for that body alone. */
export const isolationMeetings: readonly Meeting[] = [
  { letter: 'c', body: 'das', heldOn: '2025-01-10', audience: 'cooperation' },
  { letter: 'b', body: 'das', heldOn: '2025-02-10', audience: 'body' },
  { letter: 'p', body: 'das', heldOn: '2025-03-10', audience: 'public' },
  { letter: 'o', body: 'udviklingsstrategigruppen', heldOn: '2025-04-10', audience: 'body' },
];
/** An item one of the members is disqualified from, and one that was taken off after it was sent. */
const moreKinds = [
  {
    letter: 'e',
    number: '5',
    title: 'Ejendom med have',
    closed: false,
    municipalOnly: false,
    of: ['c', 'b'],
  },
  { letter: 'w', number: '6', title: 'Wifi i bussen', closed: false, municipalOnly: false, of: ['c'] },
] as const;
/** Of each meeting's items: letter of meeting and item, and the title everybody who sees the meeting may read. */
export const isolationItems = [
  ...isolationMeetings.flatMap((meeting) =>
    kinds
      .filter(({ municipalOnly }) => meeting.letter !== 'o' || !municipalOnly)
      .map((item) => ({ ...item, meeting, thing: `${meeting.letter}${item.letter}` })),
  ),
  ...isolationMeetings.flatMap((meeting) =>
    moreKinds
      .filter(({ of }) => of.some((letter) => letter === meeting.letter))
      .map((item) => ({ ...item, meeting, thing: `${meeting.letter}${item.letter}` })),
  ),
];

export function isolationMeeting({ letter, body, heldOn, audience }: Meeting): MeetingToStore {
  const word = canaryOf(`${letter}m`);
  const items = isolationItems.filter(({ meeting }) => meeting.letter === letter);
  const [present] = demoMeeting.attendances;
  if (!present) throw new Error('the demo meeting has nobody at it');
  const guests = items.map(({ thing, number }, itemIndex) => ({
    ...present,
    presence: 'guest' as const,
    name: canaryOf(thing),
    organisationName: canaryOf(thing),
    itemIndex,
    itemNumber: number,
  }));
  return {
    ...demoMeeting,
    bodyId: demoId('body', body),
    audience,
    heldOn: day(heldOn),
    place: word,
    caseNumber: word,
    documentNumber: word,
    nextMeeting: { date: null, startTime: null, endTime: null, place: word },
    sections: [
      { title: `Del et ${word}`, startsAt: '09:00', endsAt: '10:00', municipalOnly: false },
      { title: canaryOf(`${letter}s`), startsAt: '10:00', endsAt: '11:00', municipalOnly: true },
    ],
    attendances: [{ ...present, name: word, organisationName: word }, ...guests],
    items: items.map((item) => wholeItem(item)),
  };
}

/** Every field of an item holds its word. */
function wholeItem({
  thing,
  number,
  title,
  closed,
  municipalOnly,
}: (typeof isolationItems)[number]): ItemToStore {
  const word = canaryOf(thing);
  const lines = [] as const;
  return plainItem(number, title, {
    sectionIndex: municipalOnly ? 1 : 0,
    closed,
    municipalOnly,
    caseNumber: word,
    presenter: { name: word, title: word, personId: null },
    texts: [
      { label: 'Resume', text: `Her står ${word}.`, lines },
      { label: null, text: `Løst ${word}.`, lines },
    ],
    recommendationLead: `Det indstilles for ${word}, at`,
    recommendations: [{ text: `godkender ${word}`, children: [word], lines }],
    appendices: [{ number: '1', title: word, url: `https://example.dk/${word}`, lines }],
    treatment: {
      minutesLabel: 'Referat',
      minutesText: `Det blev ${word}.`,
      outcome: 'APPROVED',
      outcomeText: word,
      votes: null,
      lines,
    },
    ...takenApart(word),
  });
}

function takenApart(word: string): Pick<ItemToStore, 'decisions' | 'positions' | 'actions' | 'references'> {
  const organisationId = demoId('organisation', 'laesoe');
  const lines = [] as const;
  const decided = { topic: word, outcome: 'APPROVED', text: `Godkendt ${word}.`, note: word } as const;
  const whose = { party: word, organisationId, department: word, concerning: word } as const;
  const target = { targetBodyId: null, targetOn: null, yearIsInferred: false, targetNumber: word } as const;
  return {
    decisions: [
      {
        ...decided,
        decidingBodyId: null,
        decidingBodyName: word,
        recommendationIndex: 0,
        valueFrom: word,
        valueTo: word,
        lines,
      },
    ],
    positions: [{ ...whose, kind: 'reservation', text: `Forbehold ${word}.`, lines }],
    actions: [{ ownerName: word, ownerIsInferred: false, organisationId, what: word, due: word, lines }],
    references: [{ ...target, kind: 'case', text: word, lines }],
  };
}
