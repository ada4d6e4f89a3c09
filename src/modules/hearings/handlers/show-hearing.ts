import { csv } from '../../../kernel/csv.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { showDayShort, type FormState } from '../../../platform/design/index.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingKey } from '../../meetings/index.ts';
import {
  answeringFor,
  guards,
  hasAnswered,
  headline,
  ownHeadline,
  roundEventsOf,
  takesAnswers,
} from '../../rounds/index.ts';
import type { OriginView } from '../pages/about-hearing.tsx';
import { BoardPage } from '../pages/board.page.tsx';
import type { Desk, StateAct } from '../pages/board-desk.tsx';
import { answerWords } from '../pages/hearing-words.ts';
import { HearingsPage, shownStates } from '../pages/list.page.tsx';
import { keepsHearings } from '../policy.ts';
import { hearingAt, listHearings, type StoredHearing } from '../queries/hearing-at.ts';
import { originOf, type Origin } from '../queries/origin.ts';
import { progressOf } from '../rules/dispositions.ts';
import { answerFilters, filteredRows, type Matrix } from '../rules/matrix.ts';
import { hearingTexts } from '../text.ts';
import { answersOf, seesAnswers, seesDispositions } from './hearing-view.ts';
import { formState } from './read-form.ts';

export async function showHearings({ db, page: context, actor, query }: Visit<Reader>): Promise<Reply> {
  const state = shownStates.find((one) => one === query['vis']) ?? 'aabne';
  const hearings = await listHearings(db, state);
  return { status: 200, page: HearingsPage({ context, hearings, state, keeps: keepsHearings(actor) }) };
}

/** The matrix of a hearing and what it comes to. */
export async function showHearing(visit: Visit<Reader>): Promise<Reply> {
  const hearing = await hearingAt(visit.db, visit.params['number'] ?? '');
  if (!hearing) return notFound(visit);
  return { status: 200, page: await boardPage(visit, hearing), ...guards(hearing.round) };
}

export type RefusedAct = { status: 409 | 422; act: StateAct; form: FormState };

/** The same page after an act that was refused. */
export const boardAgain = async (
  visit: Visit<Writer>,
  hearing: StoredHearing,
  refused: RefusedAct,
): Promise<Reply> => ({
  status: refused.status,
  page: await boardPage({ ...visit, db: reading(visit.db) }, hearing, refused),
});

async function boardPage(visit: Visit<Reader>, hearing: StoredHearing, refused?: RefusedAct) {
  const { db, actor, page: context, today, query } = visit;
  const { round, report } = hearing;
  const keeps = keepsHearings(actor);
  const answering = await answeringFor(db, round, actor.personId);
  const own = round.addressees.filter(({ organisationId }) => answering.includes(organisationId));
  const isShown = seesAnswers(hearing, actor);
  const { matrix, treated } = await answersOf(visit, hearing);
  const origin = await originOf(db, round.itemId, hearing.decisionPosition);
  return BoardPage({
    context,
    hearing,
    headline: isShown
      ? headline(round, today, visit.language)
      : ownHeadline(round, { own, today, language: visit.language }),
    matrix,
    ...shownRows(matrix, query, { isShown, own: answering }),
    isShown,
    isWaitedFor: own.some(({ organisationId }) => !hasAnswered(round, organisationId)),
    mayAnswer: own.some(({ extension }) => takesAnswers(round, extension, today)),
    progress: keeps || seesDispositions(hearing, actor) ? progressOf(treated) : null,
    origin: origin ? originView(origin, visit.language) : null,
    reportDay: report ? meetingKey(report) : '',
    desk: keeps ? await deskOf(visit, hearing, refused) : null,
    refused: refused?.form ?? null,
  });
}

/** What is asked to be shown of the matrix: the reader's own rows alone where others' answers are hidden. */
function shownRows(
  matrix: Matrix,
  query: Visit<Reader>['query'],
  { isShown, own }: { isShown: boolean; own: readonly string[] },
) {
  const filter = answerFilters.find((one) => one === query['svar']) ?? 'alle';
  const section =
    matrix.sections.find(({ position }) => String(position) === query['afsnit'])?.position ?? null;
  const rows = filteredRows(matrix, { filter, section });
  const shown = isShown
    ? rows
    : matrix.rows.filter(({ addressee }) => own.includes(addressee.organisationId));
  return { filter, section, rows: shown };
}

function originView(origin: Origin, language: 'da' | 'en'): OriginView {
  const { board: text } = hearingTexts[language];
  const { bodyKey, bodyName, heldOn, address, number, title, decisionPosition } = origin;
  const item = `${bodyName} ${showDayShort(heldOn, language)}, ${text.item(number, title)}`;
  const words = decisionPosition === null ? item : `${item}, ${text.decision(decisionPosition)}`;
  return { bodyKey, day: meetingKey(origin), address, words };
}

async function deskOf(visit: Visit<Reader>, { round }: StoredHearing, refused?: RefusedAct): Promise<Desk> {
  const form = formState(visit, { values: {}, version: round.version });
  const formFor = (act: StateAct): FormState => (refused?.act === act ? refused.form : form);
  return {
    events: (await roundEventsOf(visit.db, round.id)).map(({ recorded_at: at, ...rest }) => ({
      ...rest,
      at,
    })),
    acts: { close: formFor('close'), reopen: formFor('reopen'), cancel: formFor('cancel') },
  };
}

/** Every answer of the hearing the reader may read, a line for each addressee and section; the silent too. */
export async function downloadAnswers(visit: Visit<Reader>): Promise<Reply> {
  const { db, actor, language, params } = visit;
  const hearing = await hearingAt(db, params['number'] ?? '');
  if (!hearing || !seesAnswers(hearing, actor)) return notFound(visit);
  const { memo: text, board, dispositions } = hearingTexts[language];
  const { matrix, treated } = await answersOf(visit, hearing);
  const { cells: words } = board;
  const lines = matrix.rows.flatMap(({ addressee, head, cells }) =>
    matrix.sections.map((section, index): string[] => {
      const cell = cells[index];
      const facts = [addressee.name, String(section.position), section.title];
      if (cell?.state !== 'answered') {
        const absent = cell?.state === 'silent' ? words.silent[hearing.round.silence] : words.missing;
        return [...facts, absent, '', '', '', '', ''];
      }
      const done = treated.find(
        (one) => one.organisationId === addressee.organisationId && one.sectionId === section.id,
      )?.disposed;
      return [
        ...facts,
        answerWords(section, cell.answer, language),
        cell.answer.remarks,
        head?.isLate ? text.late : '',
        head?.source ?? '',
        done ? dispositions[done.disposition] : '',
        done?.reason ?? '',
      ];
    }),
  );
  const bytes = new TextEncoder().encode(csv([text.csvHead, ...lines]));
  const name = text.csvName(hearing.round.number);
  const file = { name, mediaType: 'text/csv; charset=utf-8', bytes };
  return { status: 200, file, ...guards(hearing.round) };
}
