import { randomUUID } from 'node:crypto';
import { timeInDenmark } from '../../../kernel/clock-time.ts';
import type { Reader, Writer } from '../../../platform/database.ts';
import { reading } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/replies.ts';
import type { Form, Reply, Visit } from '../../../platform/route.ts';
import { notHere, outcomeWords } from '../../meetings/index.ts';
import { saveDraft, type DraftToSave, type SaveDraftRefusal } from '../commands/save-draft.ts';
import { moveOn } from '../commands/take-up-item.ts';
import { ItemPage, type ItemConflict } from '../pages/item.page.tsx';
import { SavedLine } from '../pages/saved-line.tsx';
import { minutesPaths } from '../paths.ts';
import { itemAtDesk, remarksToItem, reservationsToSettle } from '../queries/item-at-desk.ts';
import { namesToWrite } from '../queries/names-to-write.ts';
import { neighboursOf, type DeskItem, type ItemAtDesk } from '../rules/desk-views.ts';
import { withAct, type FormAct } from '../rules/form-acts.ts';
import type { ItemMinutes } from '../rules/item-minutes.ts';
import { fieldsOf, isMinutesField, minutesOfFields, type Fields } from '../rules/minutes-form.ts';
import type { NamesToWrite } from '../rules/names-to-write.ts';
import { withSentences } from '../rules/outcome-choices.ts';
import { minutesTexts } from '../text.ts';
import { deskAt, type Desk } from './desk-at.ts';
import { formState, type Problem } from './read-form.ts';

type Place = {
  readonly desk: Desk;
  readonly item: DeskItem;
  readonly record: ItemAtDesk;
  readonly names: NamesToWrite;
};

/** What belongs to the form of an item and is not its minutes. */
const carried = ['csrf', 'formKey', 'version', 'saveId', 'after', 'act'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One item in minutes mode. R-031. */
export async function showItem(visit: Visit<Reader>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(visit);
  return { status: 200, page: await itemPage(visit, place, shownOf(place)) };
}

async function placeAt(visit: Visit<Reader>): Promise<Place | undefined> {
  const desk = await deskAt(visit);
  const item = desk?.items.find(({ address }) => address === visit.params['item']);
  if (!desk?.minutes || !item) return undefined;
  const [record, names] = await Promise.all([
    itemAtDesk(visit.db, item.id),
    namesToWrite(visit.db, desk.meeting.id),
  ]);
  return record && { desk, item, record, names };
}

/** The whole form, sent by one of its buttons. */
export async function submitItem(visit: Visit<Writer>): Promise<Reply> {
  const reader = { ...visit, db: reading(visit.db) };
  const place = await placeAt(reader);
  if (!place) return notHere(reader);
  const sent = sentOf(visit.form);
  const read = sent && minutesOfFields(sent.fields, place.names);
  if (!sent || !read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => {
    const { baseVersion: version, afterSave: after } = sent.draft;
    const shown = { fields: sent.fields, minutes: read.minutes, version, after, problems };
    return { status: 422, page: await itemPage(reader, place, shown) };
  };
  if (!read.ok) return again([read.fault]);
  const { meeting } = place.desk;
  const acted = withAct(read.minutes, sent.act, { newId: randomUUID() });
  const minutes = withSentences(acted, meeting.bodyShortName, place.record.recommendations);
  if (isNews(place, minutes) || sent.draft.afterSave !== '') {
    const saved = await saveDraft(visit.db, {
      ...sent.draft,
      itemId: place.item.id,
      minutes,
      now: visit.now,
    });
    if (!saved.ok) return refused(reader, { place, again }, saved.refusal);
  }
  return goOn(visit, place, sent.act);
}

type Again = { place: Place; again: (problems: readonly Problem[]) => Promise<Reply> };

async function refused(
  visit: Visit<Reader>,
  { place, again }: Again,
  refusal: SaveDraftRefusal,
): Promise<Reply> {
  if (refusal.code === 'not-there') return notHere(visit);
  if (refusal.code === 'unfit') return again(refusal.problems);
  if (refusal.code !== 'changed-meanwhile') return again([{ code: refusal.code }]);
  const { merged, version, conflicts } = refusal;
  const shown = {
    fields: fieldsOf(merged, place.names),
    minutes: merged,
    version,
    after: '',
    problems: [{ code: refusal.code }] as const,
    conflicts: conflicts.map(({ field, theirs }) => ({ field, theirs })),
  };
  return { status: 409, page: await itemPage(visit, place, shown) };
}

/** What was written may be what stands there already: then there is no version to make. */
const isNews = ({ record }: Place, minutes: ItemMinutes): boolean =>
  JSON.stringify(minutes) !== JSON.stringify(record.minutes);

async function goOn(visit: Visit<Writer>, { desk, item }: Place, act: FormAct): Promise<Reply> {
  const { next, previous } = neighboursOf(desk.items, item.id);
  const to = (one: DeskItem | undefined, hash = ''): Reply => {
    const location = one
      ? minutesPaths.item.to({ ...desk.at, item: one.address })
      : minutesPaths.desk.to(desk.at);
    return { status: 303, location: location + hash };
  };
  if (act === 'next') {
    await moveOn(visit.db, { leaves: item.id, takesUp: next?.id ?? null, now: visit.now });
    return to(next);
  }
  if (act === 'previous') return to(previous);
  const [, group = ''] = act.startsWith('add') ? act.split('.') : [];
  return to(item, hashes[group] ?? '');
}

/** Where on the page a row that was added stands. */
const hashes: Readonly<Record<string, string>> = { o: '#beslutninger', a: '#handlinger', p: '#forbehold' };

/**
 * What is typed, sent each time somebody pauses. The answer is a line: saved, with its version, or why not. The same
 * save sent again is answered the same. R-031.
 */
export async function submitSave(visit: Visit<Writer>): Promise<Reply> {
  const reader = { ...visit, db: reading(visit.db) };
  const desk = await deskAt(reader);
  const item = desk?.items.find(({ address }) => address === visit.params['item']);
  if (!desk?.minutes || !item) return notHere(reader);
  const sent = sentOf(visit.form);
  const read = sent && minutesOfFields(sent.fields, await namesToWrite(reader.db, desk.meeting.id));
  if (!sent || !read) return notOurForm(visit);
  if (!read.ok) return lineOf(visit, [read.fault]);
  const draft = { ...sent.draft, itemId: item.id, minutes: read.minutes, now: visit.now };
  const saved = await saveDraft(visit.db, draft);
  if (!saved.ok) return lineOf(visit, 'problems' in saved.refusal ? saved.refusal.problems : [saved.refusal]);
  const { version, savedAt, isMerged } = saved.value;
  const { saved: savedWords } = minutesTexts[visit.language].item;
  const text = savedWords(clockWithSeconds(savedAt));
  return { status: 200, isDone: true, page: SavedLine({ text, version, saveId: draft.saveId, isMerged }) };
}

function lineOf(visit: Visit<Writer>, problems: readonly Problem[]): Reply {
  const { problems: said } = formState(visit, { values: {}, problems });
  const isConflict = problems.some(({ code }) => code === 'changed-meanwhile');
  const page = SavedLine({
    text: said.map(({ message }) => message).join(' '),
    refusal: problems[0]?.code ?? '',
  });
  return { status: isConflict ? 409 : 422, page };
}

/** "10.42.07", as it was in Denmark. */
export const clockWithSeconds = (at: Date): string =>
  `${timeInDenmark(at).replace(':', '.')}.${String(at.getUTCSeconds()).padStart(2, '0')}`;

type Sent = {
  readonly fields: Fields;
  readonly act: FormAct;
  readonly draft: Omit<DraftToSave, 'itemId' | 'minutes' | 'now'>;
};

function sentOf(form: Form): Sent | undefined {
  const { version = '', saveId = '', after = '', act = 'save' } = form;
  const isOurs = Object.keys(form).every((name) => carried.includes(name) || isMinutesField(name));
  const isReadable = /^\d{1,9}$/.test(version) && uuid.test(saveId) && (after === '' || uuid.test(after));
  if (!isOurs || !isReadable) return undefined;
  const fields = Object.fromEntries(Object.entries(form).filter(([name]) => isMinutesField(name)));
  return { fields, act: act as FormAct, draft: { saveId, baseVersion: Number(version), afterSave: after } };
}

type Shown = {
  readonly fields: Fields;
  /** The rows to show. */
  readonly minutes: ItemMinutes;
  readonly version: number;
  readonly after: string;
  readonly problems: readonly Problem[];
  readonly conflicts?: readonly ItemConflict[];
};
const shownOf = ({ record, names }: Place): Shown => ({
  fields: fieldsOf(record.minutes, names),
  minutes: record.minutes,
  version: record.version,
  after: '',
  problems: [],
});

async function itemPage(visit: Visit<Reader>, place: Place, shown: Shown) {
  const { desk, item, record, names } = place;
  const settled = record.minutes.settlements.map(({ positionId }) => positionId);
  const [reservations, remarks] = await Promise.all([
    reservationsToSettle(visit.db, { bodyId: desk.meeting.bodyId, itemId: item.id, settled }),
    remarksToItem(visit.db, item.id),
  ]);
  const values = { ...shown.fields, saveId: randomUUID(), after: shown.after };
  const form = formState(visit, { values, version: shown.version, problems: shown.problems });
  return ItemPage({
    context: visit.page,
    desk,
    item,
    record: { ...record, minutes: shown.minutes },
    names,
    reservations,
    remarks,
    form,
    conflicts: shown.conflicts ?? [],
    outcomes: outcomeWords[visit.language],
    writer: visit.actor.userId,
    savedAt: record.saved && clockWithSeconds(record.saved.at),
  });
}
