import { randomUUID } from 'node:crypto';
import { demoId } from '../../demo/load.ts';
import { day } from '../../src/kernel/day.ts';
import { planMeeting, releaseAgenda } from '../../src/modules/meetings/index.ts';
import { attachedPapers } from '../../src/modules/papers/index.ts';
import { changeAs, reading, type Writer } from '../../src/platform/database.ts';
import { pdfOf } from './pdf-writer.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

export type DraftOfTest = {
  readonly meetingId: string;
  /** '/moeder/das/2026-12-10' */
  readonly address: string;
  readonly items: readonly { readonly id: string; readonly entry: number; readonly papers: string }[];
};
export type ItemOfTest = {
  readonly title: string;
  readonly closed?: boolean;
  readonly municipalOnly?: boolean;
};
type Wanted = {
  readonly heldOn?: string;
  readonly audience?: 'body' | 'cooperation' | 'public';
  readonly items: readonly ItemOfTest[];
};

/** A planned meeting of DAS with a draft, by its tables: how drafts are written is not what is tested here. */
export async function draftFor(
  world: World,
  { heldOn = '2026-12-10', audience = 'cooperation', items }: Wanted,
): Promise<DraftOfTest> {
  const bodyId = demoId('body', 'das');
  const when = { heldOn: day(heldOn), startsAt: '09:00', endsAt: '12:00', place: 'Rebild' };
  const planned = await changeAs(world.database, world.actor('mette'), (db) =>
    planMeeting(db, { bodyId, audience, ...when }),
  );
  if (!planned.ok) throw new Error(planned.refusal.code);
  const { meetingId } = planned.value;
  const address = `/moeder/das/${planned.value.dayKey}`;
  const { owner } = world;
  await owner.query('insert into agendas (meeting_id, body_id) values ($1, $2)', [meetingId, bodyId]);
  const made = items.map((item, index) => ({ ...item, id: randomUUID(), entry: index + 1 }));
  for (const { id, entry, title, closed = false, municipalOnly = false } of made)
    await owner.query(
      `insert into draft_items (id, meeting_id, entry, position, title, handling, closed, closed_reason, municipal_only)
        values ($1, $2, $3, $3, $4, 'treatment', $5, $6, $7)`,
      [id, meetingId, entry, title, closed, closed ? 'Personsag' : '', municipalOnly],
    );
  const at = made.map(({ id, entry }) => ({ id, entry, papers: `${address}/kladde/punkt/${entry}/bilag` }));
  return { meetingId, address, items: at };
}

/** Sends the draft with its papers as they are now, as the next version. */
export async function send(world: World, draft: DraftOfTest): Promise<number> {
  const { meetingId } = draft;
  return changeAs(world.database, world.actor('mette'), async (db) => {
    const agenda = { sections: [], items: await itemsToSend(db, meetingId) };
    const sent = await releaseAgenda(db, { meetingId, kind: 'agenda', note: '', agenda });
    if (!sent.ok) throw new Error(sent.refusal.code);
    const { version } = sent.value;
    const state = { state: 'sent', sent_version: version };
    await db.updateTable('agendas').set(state).where('meeting_id', '=', meetingId).execute();
    return version;
  });
}

async function itemsToSend(db: Writer, meetingId: string) {
  const items = db.selectFrom('draft_items').selectAll().where('meeting_id', '=', meetingId);
  const rows = await items.orderBy('position').execute();
  const ids = rows.map(({ id }) => id);
  const papers = await attachedPapers(reading(db), ids);
  const numbers = [...new Set(papers.map(({ paperId }) => paperId))];
  return rows.map((row) => ({
    ...plainItem,
    id: row.id,
    number: String(row.position),
    title: row.title,
    closed: row.closed,
    closedReason: row.closed_reason,
    municipalOnly: row.municipal_only,
    appendices: papers
      .filter(({ itemId }) => itemId === row.id)
      .map(({ paperId, version, title, lateness }) => ({
        number: String(numbers.indexOf(paperId) + 1),
        title,
        paperId,
        paperVersion: version,
        lateness,
      })),
  }));
}

const plainItem = {
  sectionId: null,
  handling: 'treatment',
  presenter: null,
  opensOn: null,
  startsAt: null,
  endsAt: null,
  caseNumber: null,
  documentNumber: null,
  matterId: null,
  lateness: 'sent',
  withdrawnReason: null,
  texts: [],
  recommendations: [],
  guests: [],
} as const;

/** A PDF of so many pages with these words on each. */
export const pdfFile = (name: string, words: string, pages = 1) => ({
  name,
  bytes: pdfOf(
    Array.from({ length: pages }, (_, page) => [`${words} ${page + 1}`, 'Rammeaftale og takster']),
  ),
});

/** Puts a file up at an item as the secretariat, and answers with the paper's number. */
export async function putUp(
  world: World,
  papers: string,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const mette = await world.as('mette');
  const answer = await mette.post(papers, { title: '', lateness: 'sent' }, { files: [file] });
  if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`);
  const { rows } = await world.owner.query<{ number: string }>('select max(number) as number from papers');
  return rows[0]?.number ?? '';
}

/** Waits until nothing is being scanned or read. The first file of a checkout waits for the cage to be bundled. */
export async function allRead(world: World): Promise<void> {
  const ask = async (): Promise<true | undefined> => {
    const { rows } = await world.owner.query<{ waiting: number }>(
      `select count(*)::int as waiting from paper_versions
        where stored_as is not null and scan <> 'failed' and (scan = 'waiting' or reading = 'waiting')`,
    );
    return rows[0]?.waiting === 0 ? true : undefined;
  };
  await until('papers are read', ask).catch(() => until('papers are read, the cage bundled', ask));
}
