import { day } from '../../src/kernel/day.ts';
import { noSurroundings, type CheckSurroundings } from '../../src/modules/meetings/rules/check-finding.ts';
import type {
  AttendanceToStore,
  ItemToStore,
  MeetingToStore,
} from '../../src/modules/meetings/rules/meeting-to-store.ts';

/** Short ways to write an invented meeting of DAS on 12 March 2015. */
export type Sketch = {
  title?: string;
  number?: string | null;
  text?: string | readonly string[];
  asks?: readonly string[];
  /** 'Bilag 3: Notat' or a title without a number. */
  appendices?: readonly string[];
  minutes?: string;
  more?: Partial<ItemToStore>;
};

export const das = { id: 'das', name: 'Den Administrative Styregruppe', aliases: ['DAS'], termEndsOn: null };
export const socdir = {
  id: 'socdir',
  name: 'Socialdirektørkredsen',
  aliases: ['SOCDIR'],
  termEndsOn: null,
};

/** An item of which nothing is stated. */
const nothing: Omit<ItemToStore, 'number' | 'title'> = {
  sectionIndex: null,
  startsAt: null,
  endsAt: null,
  page: null,
  caseNumber: null,
  closed: false,
  municipalOnly: false,
  presenter: null,
  texts: [],
  recommendationLead: null,
  recommendations: [],
  appendices: [],
  treatment: null,
  decisions: [],
  positions: [],
  actions: [],
  references: [],
  lines: [],
};

const lead = 'Det indstilles, at DAS';

export function item(sketch: Sketch, at: number): ItemToStore {
  const { text = [], asks = [], appendices = [], minutes } = sketch;
  const texts = typeof text === 'string' ? [text] : text;
  const number = sketch.number === undefined ? String(at + 1) : sketch.number;
  return {
    ...nothing,
    title: sketch.title ?? `Sag om skovbørnehaver ${at + 1}`,
    number,
    texts: texts.map((words) => ({ label: 'Baggrund', text: words, lines: [] })),
    recommendationLead: asks.length > 0 ? lead : null,
    recommendations: asks.map((words) => ({ text: words, children: [], lines: [] })),
    appendices: appendices.map((words) => {
      const [, own = null, title = words] = /^Bilag (\d+): (.*)$/.exec(words) ?? [];
      return { number: own, title, url: null, lines: [] };
    }),
    ...(minutes === undefined ? {} : { treatment: treatment(minutes) }),
    ...sketch.more,
  };
}

export const treatment = (words: string): NonNullable<ItemToStore['treatment']> => ({
  minutesLabel: 'Referat',
  minutesText: words,
  outcome: 'INFORMED',
  outcomeText: words,
  votes: null,
  lines: [],
});

export const person = (name: string, more: Partial<AttendanceToStore> = {}): AttendanceToStore => ({
  presence: 'present',
  name,
  organisationName: null,
  department: null,
  role: null,
  personId: null,
  organisationId: null,
  itemIndex: null,
  itemNumber: null,
  startsAt: null,
  endsAt: null,
  lines: [],
  ...more,
});

export const section = (title: string, startsAt: string | null, endsAt: string | null) => ({
  title,
  startsAt,
  endsAt,
  municipalOnly: false,
});

export function meeting(sketches: readonly Sketch[], more: Partial<MeetingToStore> = {}): MeetingToStore {
  return {
    bodyId: 'das',
    audience: 'body',
    importId: null,
    heldOn: day('2015-03-12'),
    startsAt: null,
    endsAt: null,
    place: null,
    documentType: 'agenda+minutes',
    caseNumber: null,
    documentNumber: null,
    nextMeeting: null,
    sections: [],
    attendances: [],
    items: sketches.map(item),
    ...more,
  };
}

export const around = (more: Partial<CheckSurroundings> = {}): CheckSurroundings => ({
  ...noSurroundings,
  bodies: [das, socdir],
  ...more,
});
