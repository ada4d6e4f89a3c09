import type { OutcomeCode } from '../../../kernel/outcome.ts';

export { outcomeCodes, type OutcomeCode } from '../../../kernel/outcome.ts';

/**
 * The record an agenda or minutes becomes: what the import prints, the review shows and acceptance stores.
 * A null or an empty list means "not in the text"; what is only implied stands in a field whose name ends in `Inferred`
 * (`inferred` for the document itself). Lines are counted from 1 in the text of the source; ranges include both ends.
 */
export type LineRange = readonly [from: number, to: number];

export type DocumentType = 'agenda' | 'minutes' | 'agenda+minutes';

export const sectionLabels = ['Resume', 'Baggrund', 'Drøftelse', 'Indstilling', 'Bilag', 'Referat'] as const;
export type SectionLabel = (typeof sectionLabels)[number];

export type PersonRecord = {
  name: string;
  organisation: string | null;
  department: string | null;
  role: string | null;
  organisationInferred?: string;
  organisationInferredFrom?: string[];
  /** Letter or name of a party, in councils. */
  party?: string;
  substituteFor?: string;
  /** The items the person was there for, as written ("1-3"). */
  presentItems?: string;
  /** hh:mm the person came or left, when the header says so. */
  arrived?: string;
  left?: string;
};

/** A guest takes part in one item; `item` is its number as in the text. */
export type GuestRecord = PersonRecord & {
  item: number | string | null;
  start: string | null;
  end: string | null;
};

export type NextMeeting = {
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string | null;
};

export type AgendaSection = {
  title: string;
  start: string | null;
  end: string | null;
  items: (number | string)[];
};

/** Text under one label of an item (as `shownText` makes it); `label` is null for text before or without labels. */
export type BodyPart = { label: SectionLabel | null; text: string; lines: LineRange };

export type SubDecision = {
  topic: string | null;
  outcome: OutcomeCode;
  lines: LineRange;
  text: string;
  note?: string;
  /** The deciding body, when it is another than the one that meets. */
  forum?: string;
  /** Zero-based index of the recommendation it answers, where the text says so ("Ad 1"). */
  recommendation?: number;
  from?: string;
  to?: string;
};
export type ReservationRecord = { by: string; on: string | null; text: string; lines: LineRange[] };
export type DissentRecord = { by: string | null; text: string; lines: LineRange[] };
export type ActionRecord = {
  owner: string | null;
  ownerInferred?: string;
  what: string;
  due: string | null;
  lines: LineRange[];
};
export type StatementRecord = {
  ref: string | null;
  municipality: string;
  department: string | null;
  lines: LineRange;
  first80: string;
  /** The whole of it, where the record brings no source along: an export does not. */
  text?: string;
};
export type TableRecord = {
  title: string | null;
  year?: number;
  header?: string[];
  rows: (string | number | null)[][] | Record<string, string | null>[];
  statedTotal?: number | null;
  footnotes?: Record<string, number>;
};
/** Something the text points to: another meeting, item, appendix, agreement or case. */
export type CrossReference = {
  kind: 'meeting' | 'item' | 'appendix' | 'minutes' | 'case' | 'law';
  text: string;
  forum?: string;
  date?: string;
  /** The text gives day and month only; the year is taken from the meeting's date. */
  yearInferred?: boolean;
  number?: number | string;
  lines: LineRange[];
};

export type ItemRecord = {
  number: number | string | null;
  title: string;
  titleVariants?: string[];
  section: string | null;
  timeSlot?: { start: string | null; end: string | null };
  slot?: { start: string | null; end: string | null };
  page?: number;
  presenter: string | null;
  presenterTitle: string | null;
  presenterInferred?: string;
  closed: boolean;
  municipalOnly: boolean;
  caseNumber?: string;
  sectionsPresent: SectionLabel[];
  sectionLabelsAsWritten: string[];
  hasUnlabelledBody: boolean;
  subheadings: string[];
  recommendationLead: string | null;
  recommendations: string[];
  recommendationChildren?: Record<string, string[]>;
  appendices: string[];
  appendixUrls?: string[];
  appendixRefsInText?: string[];
  minutesLabel: string | null;
  minutesTextFirst80: string | null;
  minutesLines: LineRange[];
  /** The whole text of the minutes with its paragraphs, lists and headings; null when there are none. */
  minutesText: string | null;
  outcome: OutcomeCode;
  outcomeText: string | null;
  subDecisions?: SubDecision[];
  reservations?: ReservationRecord[];
  dissent?: DissentRecord[];
  actions?: ActionRecord[];
  statements?: StatementRecord[];
  tables?: TableRecord[];
  crossReferences?: CrossReference[];
  votes?: { for: number; against: number; abstained?: number };
  anomalies?: string[];
  headingLine: number;
  agendaLine?: number;
  body: BodyPart[];
};

/** Where a field came from, and how sure the reading is (0 to 1). Keyed by JSON pointer into the record. */
export type Evidence = { lines: LineRange[]; page: number; confidence: number; doubt?: DoubtCode };

/** Why a field should be looked at. Each code has a sentence in the module's text catalogues. */
export const doubtCodes = [
  'body-not-stated',
  'date-not-stated',
  'date-conflict',
  'number-gap',
  'heading-uncertain',
  'title-differs',
  'bullet-lost',
  'duplicate-recommendation',
  'appendix-collision',
  'appendix-not-listed',
  'outcome-judged',
  'outcome-missing',
  'person-split-uncertain',
  'person-present-and-absent',
  'organisation-missing',
  'sum-mismatch',
  'template-text',
  'access-uncertain',
  'year-inferred',
  'minutes-mismatch',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

export type MeetingRecord = {
  sourceFile: string;
  documentType: DocumentType;
  forum: string | null;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  attendees: PersonRecord[];
  absentees: PersonRecord[];
  guests: GuestRecord[];
  caseNumber: string | null;
  documentNumber: string | null;
  inferred?: { forum?: string; date?: string; dateEarliest?: string; dateApprox?: string; basis?: string };
  agendaLines?: LineRange[];
  minutesLines?: LineRange[];
  nextMeeting: NextMeeting | null;
  agendaSections?: AgendaSection[];
  totalPages: number;
  /** First line of each page, keyed by page number as text. */
  pageStartLines: Record<string, number>;
  items: ItemRecord[];
  /** Lines that look like an item's heading and are not. */
  notItemHeadings: number[];
  notes?: string[];
  evidence: Record<string, Evidence>;
};

/** What a reader (TXT, DOCX, PDF) hands to the parser: the lines, and the page each page starts at when it is known. */
export type SourceText = {
  sourceFile: string;
  lines: readonly string[];
  /** 1-based first line of each page, when the format tells (PDF); null = to be found in the text. */
  pageStartLines: readonly number[] | null;
};

/** What the parser is told of the world. Names of bodies, chains and members are data, not code. */
export type KnownNames = {
  bodies: readonly { name: string; aliases: readonly string[] }[];
  organisations: readonly {
    name: string;
    aliases: readonly string[];
    side: 'municipal' | 'regional' | 'other';
  }[];
};

export type ParseRefusal = { code: 'NOT_A_MEETING'; message: string };
