import type { Reader } from '../../../platform/database.ts';
import { showDay } from '../../../platform/design/index.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { notFound } from '../../../platform/http.ts';
import { inTurn, mergedPdf, mergeLimits } from '../../../platform/merged-pdf.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import type { Later, Reply, Visit } from '../../../platform/route.ts';
import { meetingKey, meetingsPaths, printedMeetingFor, type PrintedFor } from '../../meetings/index.ts';
import { MergedRefusedPage, type MergedRefusedView } from '../pages/merged-refused.page.tsx';
import { bookmarkOf, printedCovers } from '../pages/printed-covers.ts';
import { papersOfMeeting, type SentPaper } from '../queries/papers-of-meeting.ts';
import { mergeKey, mergePlan, type PlannedPaper } from '../rules/merge-plan.ts';
import { covers as words } from '../text-cover.da.ts';

type Found = PrintedFor & { readonly papers: readonly SentPaper[] };

/** Agenda and papers as one file, with what this reader may see; or the page that says why there is none. */
export async function exportMerged(visit: Visit<Reader>): Promise<Reply | Later> {
  const found = await printedMeetingFor(visit);
  if (!found) return notFound(visit);
  const { id: meetingId, agendaVersion } = found.meeting;
  const papers = await papersOfMeeting(visit.db, { meetingId, agendaVersion });
  const all = { ...found, papers };
  return { later: async () => (await inTurn(() => mergedOf(visit, all))) ?? refused(visit, all, 'busy') };
}

async function mergedOf(visit: Visit<Reader>, found: Found): Promise<Reply> {
  const agenda = await renderPdf({ template: 'document', data: found.document, standard: 'ua-1' });
  if (!agenda.ok)
    return refused(visit, found, agenda.refusal.code === 'too-many-waiting' ? 'busy' : 'agenda');
  const files = await filesOf(visit, found.papers);
  const first = await merged({ visit, found, files, agenda: agenda.value }, new Set(files.missing));
  if (first.ok) return download(found, first.bytes);
  if (first.code !== 'papers-failed') return refused(visit, found, first.code);
  // What could be opened when it was put up cannot be any more: once again, with a cover that says so.
  const broken = new Set([...files.missing, ...first.keys]);
  const second = await merged({ visit, found, files, agenda: agenda.value }, broken);
  if (second.ok) return download(found, second.bytes);
  return refused(visit, found, second.code === 'papers-failed' ? 'tooMuch' : second.code);
}

type Files = { readonly bytes: ReadonlyMap<string, Uint8Array>; readonly missing: readonly string[] };

/** The files whose pages may follow. One that is gone from the disk gets a cover and holds up nobody. */
async function filesOf({ filesFolder }: Visit<Reader>, papers: readonly SentPaper[]): Promise<Files> {
  const bytes = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const { paper, cover } of planOf(papers, new Set())) {
    const { storedAs = null, sha256 = '' } = paper.file ?? {};
    if (cover !== 'follows' || storedAs === null) continue;
    const read = await readStoredFile(filesFolder, { storedAs, sha256 }).catch(() => undefined);
    if (read) bytes.set(mergeKey(paper), read);
    else missing.push(mergeKey(paper));
  }
  return { bytes, missing };
}

const planOf = (papers: readonly SentPaper[], broken: ReadonlySet<string>): PlannedPaper<SentPaper>[] =>
  mergePlan(papers, { bytesMax: mergeLimits.papersBytesMax, broken });

type Merging = { visit: Visit<Reader>; found: Found; files: Files; agenda: Uint8Array };
type Merged =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; code: 'papers-failed'; keys: string[] }
  | { ok: false; code: 'busy' | 'tooMuch' };

async function merged(
  { visit, found, files, agenda }: Merging,
  broken: ReadonlySet<string>,
): Promise<Merged> {
  const { meeting, papers } = found;
  const planned = planOf(papers, broken);
  const { heldOn, bodyShortName: body } = meeting;
  const data = printedCovers({ body, heldOn, today: visit.today, planned });
  const covers = await renderPdf({ template: 'document', data, standard: 'ua-1' });
  if (!covers.ok) return { ok: false, code: 'busy' };
  const outcome = await mergedPdf({
    plan: {
      title: words.whole(body, showDay(heldOn, 'da')),
      language: 'da-DK',
      papersWord: words.papersWord,
    },
    agenda,
    covers: covers.value,
    papers: planned.map(({ paper, cover }) => ({
      bookmark: bookmarkOf(paper),
      bytes: cover === 'follows' ? (files.bytes.get(mergeKey(paper)) ?? null) : null,
    })),
  });
  if (outcome.ok) return outcome;
  if (outcome.code !== 'papers-failed') return { ok: false, code: 'tooMuch' };
  const keys = outcome.failed.flatMap((index) => planned[index] ?? []).map(({ paper }) => mergeKey(paper));
  return { ok: false, code: 'papers-failed', keys };
}

function download({ meeting, isGuarded }: Found, bytes: Uint8Array): Reply {
  const name = `${words.fileName(meeting.bodyKey, meetingKey(meeting))}.pdf`;
  const file = { name, mediaType: 'application/pdf', bytes };
  return { status: 200, file, ...(isGuarded && { reads: 'guarded' }) };
}

function refused(visit: Visit<Reader>, { meeting }: Found, why: MergedRefusedView['why']): Reply {
  const address = { body: meeting.bodyKey, day: meetingKey(meeting) };
  const page = MergedRefusedPage({
    context: visit.page,
    why,
    meetingHref: meetingsPaths.meeting.to(address),
  });
  return { status: 422, page };
}
