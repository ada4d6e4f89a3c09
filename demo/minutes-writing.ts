/** A meeting of FU today whose minutes are being written. All of it is made up, and made as the secretariat would. */
import { randomUUID } from 'node:crypto';
import { dayInDenmark } from '../src/kernel/day.ts';
import {
  meetingHeadOf,
  planMeeting,
  releaseAgenda,
  type ItemToRelease,
  type RecommendationToRelease,
} from '../src/modules/meetings/index.ts';
import { beginMinutes, emptyMinutes, saveDraft } from '../src/modules/minutes/index.ts';
import { changeAs, openDatabase, reading, type Writer } from '../src/platform/database.ts';
import { demoId, demoRegistrar } from './load.ts';

const asks = (verb: string, text: string): RecommendationToRelease => ({ verb, condition: '', text });
const item = (number: number, title: string, recommendations: RecommendationToRelease[]): ItemToRelease => ({
  id: randomUUID(),
  sectionId: null,
  number: String(number),
  title,
  handling: 'treatment',
  presenter: null,
  closed: false,
  closedReason: '',
  opensOn: null,
  municipalOnly: false,
  startsAt: null,
  endsAt: null,
  caseNumber: null,
  documentNumber: null,
  matterId: null,
  lateness: 'sent',
  withdrawnReason: null,
  texts: [{ label: 'Resume', text: 'Opdigtet sag i demoen.', format: 'rich' }],
  recommendations,
  appendices: [],
  guests: [],
});
const agendaItems = (): ItemToRelease[] => [
  item(1, 'Godkendelse af dagsorden', [asks('approve', 'dagsordenen')]),
  item(2, 'Temadag om overgange til voksenlivet', [
    asks('approve', 'programmet'),
    asks('note', 'budgettet for dagen'),
  ]),
  item(3, 'Forberedelse af næste møde i DAS', [asks('discuss', 'punkterne til mødet')]),
];

/** Plans it, sends its agenda, begins the minutes and writes the first item. */
export async function loadMinutesWriting({
  appUrl,
  clock,
}: {
  appUrl: string;
  clock: () => Date;
}): Promise<void> {
  const database = openDatabase(appUrl);
  try {
    await changeAs(database, demoRegistrar, (db) => write(db, clock()));
  } finally {
    await database.destroy();
  }
}

async function write(db: Writer, now: Date): Promise<void> {
  const planned = await planMeeting(db, {
    bodyId: demoId('body', 'fu'),
    audience: 'cooperation',
    heldOn: dayInDenmark(now),
    startsAt: '09:00',
    endsAt: '10:30',
    place: 'Online (demo)',
  });
  if (!planned.ok) throw new Error(`Demo meeting refused: ${planned.refusal.code}`);
  const { meetingId } = planned.value;
  const agenda = { sections: [], items: agendaItems() };
  const sent = await releaseAgenda(db, { meetingId, kind: 'agenda', note: 'Demo', agenda });
  if (!sent.ok) throw new Error(`Demo agenda refused: ${sent.refusal.code}`);
  const head = await meetingHeadOf(reading(db), meetingId);
  const begun = head && (await beginMinutes(db, head));
  const itemId = sent.value.items[0]?.id;
  if (!begun?.ok || itemId === undefined) throw new Error('Demo minutes were not begun');
  const text = 'Formanden bød velkommen. Dagsordenen blev gennemgået. (demodata)';
  const minutes = { ...emptyMinutes, text };
  const save = { itemId, saveId: randomUUID(), baseVersion: 0, afterSave: '', now };
  const saved = await saveDraft(db, { ...save, minutes });
  if (!saved.ok) throw new Error(`Demo minutes refused: ${saved.refusal.code}`);
}
