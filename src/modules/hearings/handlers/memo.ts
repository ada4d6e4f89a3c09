import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { renderDocx } from '../../../platform/docx.ts';
import { statusOf, versionToShow } from '../../../platform/form-view.ts';
import { renderPdf } from '../../../platform/pdf.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Later, Reply, Visit } from '../../../platform/route.ts';
import { guards } from '../../rounds/index.ts';
import { saveDisposition } from '../commands/save-disposition.ts';
import { DispositionPage } from '../pages/forms.page.tsx';
import { MemoPage, treatmentAddress, type MemoView } from '../pages/memo.page.tsx';
import { printedMemo } from '../pages/printed-memo.ts';
import { hearingPaths } from '../paths.ts';
import { keepsHearings } from '../policy.ts';
import { hearingAt, type StoredHearing } from '../queries/hearing-at.ts';
import { dispositions, nextToTreat, progressOf, type Treated } from '../rules/dispositions.ts';
import type { Section } from '../rules/section.ts';
import { hearingTexts } from '../text.ts';
import { answersOf, memoSections, seesAnswers, seesDispositions } from './hearing-view.ts';
import {
  choiceField,
  formState,
  longField,
  readForm,
  versionOrNoneField,
  type Problem,
} from './read-form.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The white paper: every section with its result, every answer the reader may read with its treatment. */
export async function showMemo(visit: Visit<Reader>): Promise<Reply> {
  const hearing = await hearingAt(visit.db, visit.params['number'] ?? '');
  if (!hearing) return notFound(visit);
  const view = await memoView(visit, hearing);
  return { status: 200, page: MemoPage(view), ...guards(hearing.round) };
}

async function memoView(visit: Visit<Reader>, hearing: StoredHearing): Promise<MemoView> {
  const { actor, page: context, language } = visit;
  const answers = await answersOf(visit, hearing);
  return {
    context,
    hearing,
    sections: memoSections(answers, { isShown: seesAnswers(hearing, actor), language }),
    progress: progressOf(answers.treated),
    keeps: keepsHearings(actor),
    isDispositionShown: seesDispositions(hearing, actor),
    next: nextToTreat(answers.treated),
    isRefused: false,
  };
}

/** The same as PDF/UA or for Word, with the matrix; made when the reading is over. */
export const downloadMemo =
  (end: 'pdf' | 'docx') =>
  async (visit: Visit<Reader>): Promise<Reply | Later> => {
    const hearing = await hearingAt(visit.db, visit.params['number'] ?? '');
    if (!hearing || !seesAnswers(hearing, visit.actor)) return notFound(visit);
    const { actor, today } = visit;
    const answers = await answersOf(visit, hearing);
    const document = printedMemo({
      hearing,
      matrix: answers.matrix,
      sections: memoSections(answers, { isShown: true, language: 'da' }),
      isDispositionShown: seesDispositions(hearing, actor),
      today,
    });
    const view = await memoView(visit, hearing);
    const name = `${hearingTexts.da.memo.fileName(hearing.round.number)}.${end}`;
    const download = (bytes: Uint8Array): Reply => ({
      status: 200,
      file: { name, mediaType: mediaTypes[end], bytes },
      ...guards(hearing.round),
    });
    return {
      later: async () => {
        if (end === 'docx') return download(await renderDocx(document));
        const made = await renderPdf({ template: 'document', data: document, standard: 'ua-1' });
        return made.ok ? download(made.value) : { status: 422, page: MemoPage({ ...view, isRefused: true }) };
      },
    };
  };

type Asked = { hearing: StoredHearing; section: Section; one: Treated; all: readonly Treated[] };

/** The answer the address names; not once the report is on its way, as it holds what was done. */
async function answerAt(
  db: Reader,
  visit: Pick<Visit<unknown>, 'params' | 'today'>,
): Promise<Asked | undefined> {
  const hearing = await hearingAt(db, visit.params['number'] ?? '');
  if (!hearing || hearing.state === 'proposed' || hearing.state === 'reported') return undefined;
  const { matrix, treated } = await answersOf({ ...visit, db }, hearing);
  const section = matrix.sections.find(({ position }) => String(position) === visit.params['section']);
  const one = treated.find(({ key, sectionId }) => key === visit.params['key'] && sectionId === section?.id);
  return section && one ? { hearing, section, one, all: treated } : undefined;
}

export async function showDisposition(visit: Visit<Reader>): Promise<Reply> {
  const asked = await answerAt(visit.db, visit);
  if (!asked) return notFound(visit);
  const { disposed } = asked.one;
  const values = { disposition: disposed?.disposition ?? '', reason: disposed?.reason ?? '' };
  return { status: 200, page: dispositionPage(visit, asked, { values, problems: [] }) };
}

type Shown = { values: Readonly<Record<string, string>>; problems: readonly Problem[] };

function dispositionPage(visit: Visit<unknown>, asked: Asked, { values, problems }: Shown) {
  const { language } = visit;
  const { disposed } = asked.one;
  const version = versionToShow(visit, problems, disposed?.version ?? 0);
  const { disposition: text, dispositions: words } = hearingTexts[language];
  const isConflict = problems.length > 0 && statusOf(problems) === 409;
  const now = disposed ? `${words[disposed.disposition]}. ${disposed.reason}` : '';
  return DispositionPage({
    context: visit.page,
    form: formState(visit, { values, version, problems }),
    conflict: isConflict ? [{ label: text.what, now }] : [],
    ...asked,
  });
}

/** Writes what is done with an answer, and goes on to the next that is not treated. */
export async function submitDisposition(visit: Visit<Writer>): Promise<Reply> {
  const asked = await answerAt(reading(visit.db), visit);
  if (!asked) return notFound(visit);
  const fields = {
    disposition: choiceField(dispositions).optional(),
    reason: longField(),
    version: versionOrNoneField,
  };
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: dispositionPage(visit, asked, { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { disposition, reason, version } = read.data;
  if (disposition === undefined) return again([{ code: 'choose-one', field: 'disposition' }]);
  const { hearing, one, all } = asked;
  const saved = await saveDisposition(visit.db, {
    roundId: hearing.round.id,
    organisationId: one.organisationId,
    sectionId: one.sectionId,
    disposition,
    reason,
    answerVersion: hearing.round.answers.get(one.organisationId)?.version ?? 0,
    version,
    personId: visit.actor.personId,
    now: visit.now,
  });
  if (!saved.ok) return again([saved.refusal]);
  const next = nextToTreat(all.filter((other) => other !== one));
  return {
    status: 303,
    location: next
      ? treatmentAddress(hearing, next)
      : hearingPaths.memo.to({ number: String(hearing.round.number) }),
  };
}
