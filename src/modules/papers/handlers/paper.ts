import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { placesInWords } from '../../../platform/documents/personal-numbers.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Submit, Visit } from '../../../platform/route.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import { removePaper, restorePaper } from '../commands/change-paper.ts';
import { eraseVersion } from '../commands/read-paper.ts';
import { readAgain, settleDoubts } from '../commands/settle-version.ts';
import { PaperPage } from '../pages/paper.page.tsx';
import type { ShownUse } from '../pages/paper-side.tsx';
import { draftItemPath, itemReadersPath } from '../paths.ts';
import { paperRecord, type PaperRecord, type PaperVersion } from '../queries/paper-record.ts';
import { paperUses, type PaperUse } from '../queries/paper-uses.ts';
import { versionToRead } from '../queries/version-to-read.ts';
import { papersTexts, type DoneWord } from '../text.ts';
import { doneAt } from './papers.ts';
import { formState, placeOf, readForm, versionField, type Problem } from './read-form.ts';

export async function showPaper(visit: Visit<Reader>): Promise<Reply> {
  const paper = await paperRecord(visit.db, visit.params['number'] ?? '');
  if (!paper) return notFound(visit);
  return { status: 200, page: await paperPage(visit, visit.db, { paper, problems: [] }) };
}

type Shown = { paper: PaperRecord; problems: readonly Problem[] };

async function paperPage(visit: Visit<unknown>, db: Reader, { paper, problems }: Shown) {
  const { language, page: context, query } = visit;
  const uses = await paperUses(db, paper.id);
  const words = Object.keys(papersTexts.da.record.done) as DoneWord[];
  return PaperPage({
    context,
    form: formState(visit, { values: {}, version: paper.version, problems }),
    number: paper.number,
    title: paper.title,
    bodyShortName: paper.bodyShortName,
    isRemoved: paper.isRemoved,
    versions: paper.versions.map((version) => ({
      ...version,
      doubtfulPlaces: placesInWords(version.doubts, language),
    })),
    uses: uses.map((use) => shownUse(use, visit)),
    events: paper.events,
    done: words.find((word) => word === query['gjort']),
  });
}

function shownUse(use: PaperUse, { language }: Pick<Visit<unknown>, 'language'>): ShownUse {
  const text = papersTexts[language];
  const { bodyKey, bodyShortName, heldOn, address, itemNumber, title } = use;
  const at = { body: bodyKey, day: meetingKey(use) };
  const words = text.record.item(bodyShortName, showDay(heldOn, language), itemNumber);
  const late = use.lateness === 'sent' ? '' : ` · ${text.lateness[use.lateness]}`;
  if (use.is === 'draft') {
    const href = draftItemPath.to({ ...at, entry: address });
    return { href, words, title, note: `${text.record.usedIn.draft}${late}`, access: null };
  }
  const { sent, announced } = text.record.usedIn;
  const agenda = use.agendaVersion ?? 1;
  const how = use.paperVersion === null ? announced(agenda) : sent(use.paperVersion, agenda);
  const item = { ...at, item: address };
  const access = { sentence: accessWords(use, language, words), href: itemReadersPath.to(item) };
  return { href: meetingsPaths.item.to(item), words, title, note: `${how}${late}`, access };
}

function accessWords(use: PaperUse, language: Visit<unknown>['language'], where: string): string {
  const { audience, bodyShortName, closed, municipalOnly } = use;
  const text = papersTexts[language].record;
  const { audiences } = text;
  const all =
    audience === 'public'
      ? audiences.public
      : audience === 'cooperation'
        ? audiences.cooperation
        : audiences.body(bodyShortName);
  const who = [
    ...(closed ? [text.closed(bodyShortName)] : [all]),
    ...(municipalOnly ? [text.municipal] : []),
  ];
  return text.accessSent(where, who.join(', '));
}

export async function submitRemoval(visit: Visit<Writer>): Promise<Reply> {
  const paper = await paperRecord(reading(visit.db), visit.params['number'] ?? '');
  if (!paper || paper.isRemoved) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await removePaper(visit.db, { paperId: paper.id, ...read.data, now: visit.now });
  if (done.ok) return doneAt(paper.number, 'fjernet');
  const status = done.refusal.code === 'changed-meanwhile' ? 409 : 422;
  const page = await paperPage(visit, reading(visit.db), { paper, problems: [done.refusal] });
  return { status, page };
}

export async function submitRestoring(visit: Visit<Writer>): Promise<Reply> {
  const paper = await paperRecord(reading(visit.db), visit.params['number'] ?? '');
  if (!paper?.isRemoved) return notFound(visit);
  const read = readForm({ version: versionField }, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const done = await restorePaper(visit.db, { paperId: paper.id, ...read.data });
  if (done.ok) return doneAt(paper.number, 'genskabt');
  const page = await paperPage(visit, reading(visit.db), { paper, problems: [done.refusal] });
  return { status: 409, page };
}

type VersionAct = { paper: PaperRecord; version: PaperVersion };

/** An act on one version, where it stands so that the act is offered. */
const onVersion =
  (
    isOffered: (version: PaperVersion) => boolean,
    act: (visit: Visit<Writer>, at: VersionAct) => Promise<DoneWord>,
  ): Submit =>
  async (visit) => {
    const paper = await paperRecord(reading(visit.db), visit.params['number'] ?? '');
    const version = paper?.versions.find(({ number }) => String(number) === visit.params['version']);
    if (!paper || paper.isRemoved || !version || !isOffered(version)) return notFound(visit);
    return doneAt(paper.number, await act(visit, { paper, version }));
  };

const isDoubtful = ({ standing }: PaperVersion): boolean => standing === 'doubtful';

export const submitSettling = onVersion(isDoubtful, async ({ db }, { paper, version }) => {
  await settleDoubts(db, { paperId: paper.id, number: version.number });
  return 'afklaret';
});

export const submitErasure = onVersion(isDoubtful, async (visit, { paper, version }) => {
  const { db, filesFolder, now } = visit;
  const found = await versionToRead(reading(db), { paperId: paper.id, number: version.number });
  if (found) await eraseVersion(db, found, { filesFolder, clock: () => now, why: 'cpr-number' });
  return 'slettet';
});

export const submitReading = onVersion(
  ({ standing, problem }) => standing === 'scan-failed' || (standing === 'ready' && problem !== null),
  async (visit, { paper, version }) => {
    await readAgain(visit.db, { ...placeOf(visit), paperId: paper.id, number: version.number });
    return 'igen';
  },
);
