import { z } from 'zod';
import { outcomeCodes } from '../../../kernel/outcome.ts';
import { doubtCodes, sectionLabels, type MeetingRecord } from '../rules/meeting-record.ts';

const text = z.string().max(2_000_000);
const short = z.string().max(20_000);
const maybe = short.nullable();
const time = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .nullable();
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const line = z.int().min(1).max(10_000_000);
const range = z.tuple([line, line]);
const ranges = z.array(range).max(10_000);
const number = z.union([z.int(), short]);
const shorts = z.array(short).max(10_000);

const person = {
  name: short,
  organisation: maybe,
  department: maybe,
  role: maybe,
  organisationInferred: short.exactOptional(),
  organisationInferredFrom: shorts.exactOptional(),
  party: short.exactOptional(),
  substituteFor: short.exactOptional(),
  presentItems: short.exactOptional(),
  arrived: short.exactOptional(),
  left: short.exactOptional(),
};
const span = z.object({ start: maybe, end: maybe });

const subDecision = z.object({
  topic: maybe,
  outcome: z.enum(outcomeCodes),
  lines: range,
  text,
  note: text.exactOptional(),
  forum: short.exactOptional(),
  recommendation: z.int().min(0).exactOptional(),
  from: short.exactOptional(),
  to: short.exactOptional(),
});
const table = z.object({
  title: maybe,
  year: z.int().exactOptional(),
  header: shorts.exactOptional(),
  rows: z.union([z.array(z.array(z.union([short, z.number(), z.null()]))), z.array(z.record(short, maybe))]),
  statedTotal: z.number().nullable().exactOptional(),
  footnotes: z.record(short, z.number()).exactOptional(),
});
const crossReference = z.object({
  kind: z.enum(['meeting', 'item', 'appendix', 'minutes', 'case', 'law']),
  text,
  forum: short.exactOptional(),
  date: short.exactOptional(),
  yearInferred: z.boolean().exactOptional(),
  number: number.exactOptional(),
  lines: ranges,
});

const item = z.object({
  number: number.nullable(),
  title: text,
  titleVariants: z.array(text).exactOptional(),
  section: maybe,
  timeSlot: span.exactOptional(),
  slot: span.exactOptional(),
  page: z.int().exactOptional(),
  presenter: maybe,
  presenterTitle: maybe,
  presenterInferred: short.exactOptional(),
  closed: z.boolean(),
  municipalOnly: z.boolean(),
  caseNumber: short.exactOptional(),
  sectionsPresent: z.array(z.enum(sectionLabels)),
  sectionLabelsAsWritten: shorts,
  hasUnlabelledBody: z.boolean(),
  subheadings: z.array(text),
  recommendationLead: text.nullable(),
  recommendations: z.array(text),
  recommendationChildren: z.record(short, z.array(text)).exactOptional(),
  appendices: z.array(text),
  appendixUrls: z.array(text).exactOptional(),
  appendixRefsInText: z.array(text).exactOptional(),
  minutesLabel: text.nullable(),
  minutesTextFirst80: z.string().max(80).nullable(),
  minutesLines: ranges,
  minutesText: text.nullable(),
  outcome: z.enum(outcomeCodes),
  outcomeText: text.nullable(),
  subDecisions: z.array(subDecision).exactOptional(),
  reservations: z.array(z.object({ by: short, on: text.nullable(), text, lines: ranges })).exactOptional(),
  dissent: z.array(z.object({ by: maybe, text, lines: ranges })).exactOptional(),
  actions: z
    .array(
      z.object({ owner: maybe, ownerInferred: short.exactOptional(), what: text, due: maybe, lines: ranges }),
    )
    .exactOptional(),
  statements: z
    .array(
      z.object({
        ref: maybe,
        municipality: short,
        department: maybe,
        lines: range,
        first80: z.string().max(80),
        text: text.exactOptional(),
      }),
    )
    .exactOptional(),
  tables: z.array(table).exactOptional(),
  crossReferences: z.array(crossReference).exactOptional(),
  votes: z.object({ for: z.int(), against: z.int(), abstained: z.int().exactOptional() }).exactOptional(),
  anomalies: z.array(text).exactOptional(),
  headingLine: line,
  agendaLine: line.exactOptional(),
  body: z.array(z.object({ label: z.enum(sectionLabels).nullable(), text, lines: range })),
});

const evidence = z.object({
  lines: ranges,
  page: z.int().min(1),
  confidence: z.number().min(0).max(1),
  doubt: z.enum(doubtCodes).exactOptional(),
});

/**
 * The shape of a record, for everything that comes from outside: a JSON file somebody imports, an answer from the
 * cage. Fields that are not ours are dropped.
 */
export const recordShape: z.ZodType<MeetingRecord> = z.object({
  sourceFile: short,
  documentType: z.enum(['agenda', 'minutes', 'agenda+minutes']),
  forum: maybe,
  date: day.nullable(),
  startTime: time,
  endTime: time,
  place: maybe,
  attendees: z.array(z.object(person)),
  absentees: z.array(z.object(person)),
  guests: z.array(z.object({ ...person, item: number.nullable(), start: maybe, end: maybe })),
  caseNumber: maybe,
  documentNumber: maybe,
  inferred: z
    .object({
      forum: short.exactOptional(),
      date: day.exactOptional(),
      dateEarliest: short.exactOptional(),
      dateApprox: short.exactOptional(),
      basis: text.exactOptional(),
    })
    .exactOptional(),
  agendaLines: ranges.exactOptional(),
  minutesLines: ranges.exactOptional(),
  nextMeeting: z.object({ date: maybe, startTime: maybe, endTime: maybe, place: maybe }).nullable(),
  agendaSections: z
    .array(z.object({ title: short, start: maybe, end: maybe, items: z.array(number) }))
    .exactOptional(),
  totalPages: z.int().min(1),
  pageStartLines: z.record(z.string().regex(/^\d+$/), line),
  items: z.array(item).max(50_000),
  notItemHeadings: z.array(line),
  notes: z.array(text).exactOptional(),
  evidence: z.record(short, evidence),
});

/** What stands in the list for a file that could not be read. */
export const failureShape = z.object({
  sourceFile: short,
  error: z.object({ code: z.string().regex(/^[A-Z_]{1,40}$/), message: short }),
});
