/**
 * What a meeting as PDF/UA costs: `npm run bench pdf`. Meetings of 15, 150 and 500 items with the words of a real one
 * (about 320 an item), each run with new words, because the compiler remembers what it has seen; the median of five.
 * Cold is the first document of a new process: thread, compiler, fonts and all. The figures go to docs/BENCHMARKS.md.
 */
import { spawnSync } from 'node:child_process';
import { day } from '../src/kernel/day.ts';
import { printedMeeting } from '../src/modules/meetings/pages/printed-meeting.ts';
import type { AgendaLine, ItemView, MeetingHead } from '../src/modules/meetings/rules/meeting-views.ts';
import type { PrintedDocument } from '../src/platform/design/printed-document.ts';
import { renderDocx } from '../src/platform/docx.ts';
import { renderPdf } from '../src/platform/pdf.ts';
import { textMaker, type TextMaker } from './lib/danish-text.ts';

const runs = 5;
const sizes = [15, 150, 500];
const isCold = process.argv.includes('--cold');
const megabyte = 1_048_576;

/** Processor time is that of all threads: on a busy machine it says more than the clock. */
type Figures = {
  milliseconds: number;
  processorMilliseconds: number;
  pages: number;
  kilobytes: number;
  residentMegabytes: number;
};

async function measured(document: PrintedDocument): Promise<Figures> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const made = await renderPdf({ template: 'document', data: document, standard: 'ua-1' });
  const milliseconds = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  const processorMilliseconds = Math.round((user + system) / 1000);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const pages =
    Buffer.from(made.value)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0;
  const residentMegabytes = Math.round(process.memoryUsage.rss() / megabyte);
  return {
    milliseconds,
    processorMilliseconds,
    pages,
    kilobytes: Math.round(made.value.length / 1024),
    residentMegabytes,
  };
}

function coldRun(): Figures {
  const child = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--cold'], {
    encoding: 'utf8',
  });
  return JSON.parse(child.stdout) as Figures;
}

function medianOf(figures: readonly Figures[]): Figures {
  const sorted = figures.toSorted((one, other) => one.milliseconds - other.milliseconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

async function measuredDocx(document: PrintedDocument) {
  await renderDocx(document);
  const start = performance.now();
  const bytes = await renderDocx(document);
  return { docx: '15 items', milliseconds: Math.round(performance.now() - start), bytes: bytes.length };
}

/** A meeting with minutes: each item has a recommendation, texts, a list, appendices, a decision and a reservation. */
function documentOf(items: number, seed: number, said?: Approved): PrintedDocument {
  const maker = textMaker(seed);
  const all = Array.from({ length: items }, (_, index) => itemOf(maker, index + 1));
  const view = { meeting, attendances, shownEnd: '16:00', today: day('2015-03-13') };
  return printedMeeting({ ...view, items: all, lines: all.map(lineOf), ...(said && { said }) });
}

type Approved = NonNullable<Parameters<typeof printedMeeting>[0]['said']>;
/** Approved minutes: their hash among the facts, and a correction beside each item. */
const approvedItems = 16;
const approved: Approved = {
  kicker: 'Referat, godkendt 9. april 2015',
  facts: [{ term: 'Fingeraftryk', value: '0123456789abcdef'.repeat(4) }],
  beside: new Map(
    Array.from({ length: approvedItems }, (_, index) => [
      String(index + 1),
      [{ kind: 'note', text: 'Rettelse ved godkendelsen: syv pladser i stedet for otte' }],
    ]),
  ),
};

function itemOf(maker: TextMaker, position: number): ItemView {
  const list = [1, 2, 3].map(() => `• ${maker.text(8)}`).join('\n');
  return {
    ...base,
    id: String(position),
    position,
    address: String(position),
    number: String(position),
    title: maker.title(),
    texts: [
      { label: 'Resume', text: maker.text(50), rich: null },
      {
        label: 'Baggrund',
        text: `${maker.text(80)}\n${list}\n### ${maker.text(3)}\n${maker.text(70)}`,
        rich: null,
      },
    ],
    recommendations: [1, 2].map(() => ({
      lead: 'Det indstilles, at',
      text: maker.text(15),
      children: [],
      verb: null,
      condition: '',
    })),
    appendices: [1, 2].map((number) => ({
      number: `${position}${number}`,
      title: maker.title(),
      url: `https://example.dk/bilag/${position}-${number}`,
      lateness: 'sent',
      paperId: null,
      paperVersion: null,
      paperNumber: null,
      file: null,
    })),
    treatment: {
      minutesText: maker.text(40),
      outcome: 'APPROVED',
      votes: null,
      consent: null,
      commonUnderstanding: '',
      takesEffectEarly: false,
    },
  };
}

const lineOf = (item: ItemView): AgendaLine => ({
  ...item,
  mayRead: true,
  section: null,
  presenter: null,
  recommendationCount: 2,
  isWithdrawn: false,
  withdrawnReason: null,
  outcome: 'APPROVED',
  reservations: [],
  liftedReservations: [],
});

const base = {
  kind: 'decision',
  handling: null,
  lateness: 'sent',
  withdrawn: null,
  documentNumber: null,
  closed: false,
  municipalOnly: false,
  sectionTitle: null,
  startsAt: null,
  endsAt: null,
  page: null,
  caseNumber: null,
  version: 1,
  lines: [],
  presenter: { name: 'Vera Lund', title: 'direktør' },
  decisions: [],
  positions: [],
  actions: [],
  references: [],
  settled: [],
  waiting: [],
} as const;

const attendances = Array.from({ length: 25 }, (_, index) => ({
  presence: 'present' as const,
  name: `Deltager ${index + 1}`,
  organisation: 'Rebild Kommune',
  department: null,
  role: null,
  municipalityId: null,
  itemNumber: null,
  startsAt: null,
  endsAt: null,
  isWalled: false,
}));

const meeting: MeetingHead = {
  id: '',
  bodyId: '',
  bodyKey: 'das',
  bodyName: 'Den Administrative Styregruppe',
  bodyShortName: 'DAS',
  audience: 'cooperation',
  heldOn: day('2015-03-12'),
  sequence: 1,
  startsAt: '13:00',
  endsAt: '16:00',
  place: 'Regionshuset',
  state: 'held',
  documentType: 'minutes',
  caseNumber: null,
  documentNumber: null,
  nextMeeting: null,
  importId: null,
  storedOn: day('2015-03-13'),
  version: 1,
  agendaVersion: 1,
  isSent: true,
  sentOn: null,
  stateReason: '',
  calendarSequence: 0,
  municipalities: [],
};

if (isCold) console.log(JSON.stringify(await measured(documentOf(15, 1))));
else {
  const cold = Array.from({ length: runs }, coldRun);
  const rows = [{ items: 15, state: 'cold', ...medianOf(cold) }];
  await measured(documentOf(15, 0));
  for (const items of sizes) {
    const warm: Figures[] = [];
    for (let run = 1; run <= runs; run += 1) warm.push(await measured(documentOf(items, items * 10 + run)));
    rows.push({ items, state: 'warm', ...medianOf(warm) });
  }
  const minutes: Figures[] = [];
  for (let run = 1; run <= runs; run += 1)
    minutes.push(await measured(documentOf(approvedItems, run, approved)));
  rows.push({ items: approvedItems, state: 'approved minutes, warm', ...medianOf(minutes) });
  console.table(rows);
  console.table([await measuredDocx(documentOf(15, 7))]);
}
