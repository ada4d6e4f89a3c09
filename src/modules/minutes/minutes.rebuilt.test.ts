/**
 * Two golden documents rebuilt by hand: planned, sent, written and released here, a meeting exports the record that its
 * import exports. What cannot be equal is named in `byNature`. Skipped where the documents are not at hand.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId, demoRegistrar } from '../../../demo/load.ts';
import { itemToRelease, sectionToRelease } from '../../../tests/support/agenda-to-release.ts';
import { actionOf, outcomeOf, positionOf } from '../../../tests/support/item-minutes.ts';
import { planned, released } from '../../../tests/support/sent-agenda.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { begun, written } from '../../../tests/support/written-minutes.ts';
import { changeAs } from '../../platform/database.ts';
import { importDirectly } from '../archive/index.ts';
import { readInCage } from '../archive/queries/read-in-cage.ts';
import type { ItemRecord, MeetingRecord } from '../archive/rules/meeting-record.ts';
import type { AgendaToRelease, ItemToRelease } from '../meetings/index.ts';
import { recordAttendance } from './commands/record-attendance.ts';
import type { ItemMinutes } from './index.ts';

const seeds = path.resolve(import.meta.dirname, '../../../../shared/seeds');
const documents = [
  { file: '002_ddf5d63349d0c985.txt', heldOn: '2012-03-01' },
  { file: '003_c4c6e864206925a9.txt', heldOn: '2014-06-12' },
] as const;

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
});
afterAll(() => world.close());

describe.skipIf(!existsSync(seeds))('rebuilt by hand', () => {
  test.each(documents)('$file exports what its import exports', async ({ file, heldOn }) => {
    const imported = await exported(await takenIn(await recordOf(file, heldOn)));
    const rebuilt = await exported(await rebuild(imported, heldOn));
    expect(comparable(rebuilt)).toEqual(comparable(imported));
  });
});

/** The record the importer makes of the document, with the body and the day that a person adds in the review. */
async function recordOf(file: string, heldOn: string): Promise<MeetingRecord> {
  const bytes = new Uint8Array(await readFile(path.join(seeds, file)));
  const [read] = await readInCage([{ name: file, bytes }], { bodies: [], organisations: [] });
  if (!read?.ok) throw new Error(`${file} was not read`);
  const items = read.record.items.map((item) =>
    item.dissent
      ? { ...item, dissent: item.dissent.map((one) => ({ ...one, by: one.by ?? dissenting })) }
      : item,
  );
  return { ...read.record, items, forum: 'Socialdirektørkredsen', date: heldOn };
}
/** Who it was is not read from the sentence, and is added in the review. */
const dissenting = 'Rebild Kommune';

/** The address of the meeting once it is taken in. */
async function takenIn(record: MeetingRecord): Promise<string> {
  const files = [{ name: 'moede.json', bytes: new TextEncoder().encode(`[${JSON.stringify(record)}]`) }];
  const folder = await temporaryFolder();
  const place = { filesFolder: folder.path, clock: () => world.now, log: () => {} };
  const [done] = await importDirectly(world.database, demoRegistrar, { files, ...place });
  await folder.remove();
  expect(done).toMatchObject({ outcome: 'stored' });
  return `/moeder/socdir/${String(record.date)}`;
}

async function exported(address: string): Promise<MeetingRecord> {
  const response = await (await world.as('mette')).get(`${address}/json`);
  const [record] = JSON.parse(await response.text());
  return record;
}

/** Plans the meeting, sends its agenda, writes the minutes of each item and releases them all. */
async function rebuild(record: MeetingRecord, heldOn: string): Promise<string> {
  const meetingId = await planned(world, {
    bodyId: demoId('body', 'socdir'),
    heldOn,
    startsAt: record.startTime ?? '',
    endsAt: record.endTime ?? '',
    place: record.place ?? '',
  });
  const agenda = agendaOf(record);
  await released(world, meetingId, { agenda });
  const address = `/moeder/socdir/${heldOn}-2`;
  await begun(world, address);
  const ready: string[] = [];
  for (const [index, item] of record.items.entries()) {
    const id = agenda.items[index]?.id ?? '';
    const version = await written(world, id, minutesOf(item));
    const { rows } = await world.owner.query('select address from items where id = $1', [id]);
    ready.push(`${rows[0]?.address}:${version}`);
  }
  const done = await (
    await world.as('mette')
  ).post(`${address}/referat/frigivelse`, { ready: ready.join(' ') });
  if (done.status !== 303) throw new Error((await done.text()).replaceAll(/<[^>]+>/g, ' ').slice(0, 9000));
  await attended(meetingId, record);
  return address;
}

/** The parts of the agenda, and under each item what stood there before the meeting. */
function agendaOf({ items }: MeetingRecord): AgendaToRelease {
  const titles = [...new Set(items.flatMap(({ section }) => section ?? []))];
  const sections = titles.map((title, index) => sectionToRelease({ title, position: index + 1 }));
  return { sections, items: items.map((item) => itemOf(item, sections)) };
}

/** Headings in their own fields are no texts: recommendations, appendices, minutes. */
const ownFields = ['Indstilling', 'Bilag', 'Referat'];
const textsOf = ({ body }: ItemRecord) =>
  (body ?? []).filter(({ label }) => !ownFields.includes(label ?? ''));

const itemOf = (item: ItemRecord, sections: AgendaToRelease['sections']): ItemToRelease =>
  itemToRelease({
    sectionId: sections.find(({ title }) => title === item.section)?.id ?? null,
    number: String(item.number ?? ''),
    title: item.title,
    presenter:
      item.presenter === null ? null : { name: item.presenter, title: item.presenterTitle, personId: null },
    texts: textsOf(item).map(({ label, text }) => ({ label, text, format: 'rich' })),
    recommendations: item.recommendations.map((text) => ({ verb: 'other', condition: '', text })),
    appendices: item.appendices.map((title, index) => {
      const more = { paperId: null, paperVersion: null, lateness: 'forthcoming' } as const;
      return { number: String(index + 1), title, ...more };
    }),
  });

/** What the taker of the minutes types: of what was not adopted, what was proposed and who said no. */
function minutesOf(item: ItemRecord): Partial<ItemMinutes> {
  const dissent = (item.dissent ?? []).map(({ by, text }) =>
    positionOf({ kind: 'dissent', party: by ?? '', text }),
  );
  const isStopped = item.outcome === 'NOT_ADOPTED' && dissent.length > 0;
  const outcome = isStopped ? 'APPROVED' : item.outcome;
  const parts = (item.subDecisions ?? []).map((one) =>
    outcomeOf({
      recommendation: item.recommendations.length === 1 ? 1 : null,
      topic: one.topic ?? '',
      outcome: one.outcome,
      text: one.text,
      note: one.note ?? '',
    }),
  );
  const whole = outcomeOf({ outcome, text: item.outcomeText ?? '' });
  return {
    text: item.minutesText ?? '',
    outcomes: parts.length > 0 ? parts : [whole],
    consent: isStopped ? 'unanimity' : null,
    positions: [
      ...dissent,
      ...(item.reservations ?? []).map(({ by, on, text }) =>
        positionOf({ party: by, concerning: on ?? '', text }),
      ),
      ...(item.statements ?? []).map(({ municipality, ref, text }) =>
        positionOf({ kind: 'statement', party: municipality, concerning: ref ?? '', text: text ?? '' }),
      ),
    ],
    actions: (item.actions ?? []).map(({ owner, ownerInferred, what, due }) =>
      actionOf({ ownerName: owner ?? ownerInferred ?? '', what, due: due ?? '' }),
    ),
  };
}

/** Who came and who sent apologies, as the list of the meeting has them. */
async function attended(meetingId: string, { attendees, absentees }: MeetingRecord): Promise<void> {
  await world.owner.query('delete from minutes_participants where meeting_id = $1', [meetingId]);
  const people = [
    ...attendees.map((person) => ({ ...person, came: true })),
    ...absentees.map((person) => ({ ...person, came: false })),
  ];
  for (const [index, { name, organisation, role, came }] of people.entries())
    await world.owner.query(
      `insert into minutes_participants (meeting_id, position, kind, name, organisation_name, role, came)
        values ($1, $2, 'member', $3, $4, $5, $6)`,
      [meetingId, index + 1, name, organisation ?? '', role === 'formand' ? 'chair' : '', came],
    );
  await changeAs(world.database, world.actor('mette'), (db) =>
    recordAttendance(db, { id: meetingId, bodyId: demoId('body', 'socdir'), audience: 'cooperation' }),
  );
}

/**
 * What cannot be equal: where it stood in a file; that there is an agenda now; what the plan of a meeting does not ask
 * for (its numbers in the archive of the municipality, the department of who came); the lead of the recommendations,
 * which is the system's own; the words of labels; references, which are read out of a text and not typed; the text of
 * the case beside its own fields; and which recommendation a part answers, which is known here and was not there.
 */
const byNature = {
  meeting: [
    'sourceFile',
    'documentType',
    'caseNumber',
    'documentNumber',
    'nextMeeting',
    'totalPages',
    'pageStartLines',
    'evidence',
    'notItemHeadings',
  ],
  person: ['department'],
  item: [
    'page',
    'headingLine',
    'minutesLines',
    'minutesLabel',
    'recommendationLead',
    'sectionsPresent',
    'sectionLabelsAsWritten',
    'crossReferences',
    'body',
  ],
  part: ['lines', 'recommendation'],
};

const allOfThem = new Set(Object.values(byNature).flat());

/** The record without them; without the full stop of a recommendation, and with no number before an appendix. */
function comparable(record: MeetingRecord): unknown {
  const kept = JSON.stringify(record, (key, value: unknown) => (allOfThem.has(key) ? undefined : value));
  const { items, ...rest } = JSON.parse(kept) as {
    items: Record<'recommendations' | 'appendices', string[]>[];
  };
  const texts = record.items.map((item) =>
    textsOf(item).map(({ label, text }) => ({ label, text: text.replaceAll(/\s+/g, ' ').trim() })),
  );
  const stopless = items.map((item, index) => ({
    ...item,
    recommendations: item.recommendations.map((text) => text.replace(/\.$/, '')),
    appendices: item.appendices.map((title) => title.replace(/^Bilag \d+: /, '')),
    texts: texts[index],
  }));
  return { ...rest, items: stopless };
}
