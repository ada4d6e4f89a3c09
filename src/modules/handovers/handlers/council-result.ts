import { z } from 'zod';
import { withQuery } from '../../../kernel/path.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { saveCouncilAnswer, type SaveAnswerRefusal } from '../commands/save-council-answer.ts';
import { ResultPage, type ResultPlace } from '../pages/council-result.page.tsx';
import { jointLinkPaths, jointPaths } from '../paths.ts';
import { keepsHandovers } from '../policy.ts';
import { answerHistory, answeringFor } from '../queries/council-answers.ts';
import {
  reservationField,
  resultField,
  type TypedAnswer,
  type TypedResult,
} from '../rules/council-answer.ts';
import { councilResults, type CouncilAnswer, type JointVersion } from '../rules/joint-views.ts';
import { copyAt, linkCopies, type Copy } from './joint-copy.ts';
import { textHref } from './joint-acts.ts';
import {
  dayField,
  formState,
  lineField,
  linkField,
  readForm,
  reasonField,
  reservationTextField,
  statusOf,
  versionField,
  versionOrNoneField,
  type Problem,
} from './read-form.ts';

/** How somebody came to a council's result: by his seat, for the secretariat in its name, or by a personal link. */
export type ResultDoor = 'seat' | 'link';
type Place = ResultPlace & { readonly door: ResultDoor };

/** Where the visitor may enter a result; none where the council is not his, or nothing was sent. */
async function placeAt(db: Reader, visit: Visit<Reader>, door: ResultDoor): Promise<Place | undefined> {
  if (door === 'link') return linkPlace(db, visit);
  const copy = await copyAt(db, visit);
  if (!copy || copy.version.sentOn === null || copy.text.state === 'cancelled') return undefined;
  const own = await answeringFor(db, copy.text, visit.actor.personId);
  const isOwn = own.includes(copy.council.organisationId);
  const onBehalf = !isOwn && keepsHandovers(visit.actor);
  if (!isOwn && !onBehalf) return undefined;
  const at = { number: String(copy.text.number), council: copy.council.key };
  return {
    door,
    copy,
    onBehalf,
    done: textHref(copy.text),
    docx: jointPaths.copyDocx.to(at),
    others: [],
  };
}

async function linkPlace(db: Reader, visit: Visit<Reader>): Promise<Place | undefined> {
  const copies = await linkCopies(db, visit);
  const copy = copies.find(({ council }) => council.key === visit.query['raad']) ?? copies[0];
  if (!copy) return undefined;
  const here = jointLinkPaths.result.to({ token: visit.params['token'] ?? '' });
  const forCouncil = (address: string, { council }: Copy): string =>
    withQuery(address, { raad: council.key });
  const docx = jointLinkPaths.docx.to({ token: visit.params['token'] ?? '' });
  return {
    door: 'link',
    copy,
    onBehalf: false,
    done: forCouncil(here, copy),
    docx: forCouncil(docx, copy),
    others: copies
      .filter((one) => one !== copy)
      .map((one) => ({ name: one.council.name, href: forCouncil(here, one) })),
  };
}

const historyOf = (db: Reader, { copy: { text, version, council } }: Place): Promise<CouncilAnswer[]> =>
  answerHistory(db, {
    textId: text.id,
    version: version.number,
    organisationId: council.organisationId,
  });

/** The form of a council's result, with what it has answered. */
export const showResult =
  (door: ResultDoor) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const place = await placeAt(visit.db, visit, door);
    if (!place) return notFound(visit);
    const history = await historyOf(visit.db, place);
    return { status: 200, page: resultPage(visit, place, { history, problems: [] }) };
  };

const shapeOf = ({ points }: JointVersion) => ({
  ...Object.fromEntries(
    points.map(({ position }) => [
      resultField(position),
      z
        .enum([...councilResults, ''])
        .optional()
        .transform((typed) => typed ?? ''),
    ]),
  ),
  ...Object.fromEntries(
    points.map(({ position }) => [reservationField(position), reservationTextField.optional()]),
  ),
  decidedOn: dayField,
  reference: lineField,
  url: linkField,
  source: lineField.optional(),
  reason: reasonField.optional(),
  about: versionField,
  version: versionOrNoneField,
});

/** Keeps what the council decided. */
export const submitResult =
  (door: ResultDoor) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const place = await placeAt(db, { ...visit, db }, door);
    if (!place) return notFound(visit);
    const { copy, onBehalf } = place;
    const history = await historyOf(db, place);
    const read = readForm(shapeOf(copy.version), visit.form);
    const again = (problems: readonly Problem[]): Reply => ({
      status: statusOf(problems),
      page: resultPage(visit, place, { history, problems }),
    });
    // A version with other points was sent while the form was filled in: its fields are not those of the new one.
    if (!read) {
      const isOld = Number(visit.form['about']) < copy.version.number;
      return isOld ? again([{ code: 'newer-version' }]) : notOurForm(visit);
    }
    if (!read.ok) return again(read.problems);
    const { decidedOn, reference, url, source = '', reason = '', about, version } = read.data;
    const typed: TypedAnswer = {
      results: typedResults(visit.form, copy.version),
      decidedOn,
      reference,
      referenceUrl: url,
      source,
      reason,
    };
    const saved = await saveCouncilAnswer(visit.db, {
      text: copy.text,
      council: copy.council,
      before: history.at(-1),
      entry: version,
      versionNumber: about,
      typed,
      onBehalf,
      today: visit.today,
    });
    return saved.ok ? { status: 303, location: place.done } : again([problemOf(saved.refusal)]);
  };

const problemOf = (refusal: SaveAnswerRefusal): Problem => refusal;

const typedResults = (form: Visit<unknown>['form'], { points }: JointVersion): TypedResult[] =>
  points.map(({ position }) => ({
    position,
    result: councilResults.find((one) => one === form[resultField(position)]) ?? null,
    reservation: (form[reservationField(position)] ?? '').replaceAll('\r\n', '\n').trim(),
  }));

function resultPage(
  visit: Visit<unknown>,
  place: Place,
  { history, problems }: { history: readonly CouncilAnswer[]; problems: readonly Problem[] },
) {
  const now = history.at(-1);
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  const isTyped = problems.length > 0;
  const entry = now?.entry ?? 0;
  const version = isTyped && !isLate ? Number(visit.form['version'] ?? entry) : entry;
  return ResultPage({
    context: visit.page,
    place,
    form: formState(visit, {
      values: isTyped ? { ...visit.form, about: String(place.copy.version.number) } : valuesOf(place, now),
      version,
      problems,
    }),
    history,
    conflict: isLate && now ? now : null,
    today: visit.today,
  });
}

/** What stands, as the fields show it. Day and reference are those of the newest meeting. */
function valuesOf({ copy: { version } }: Place, now: CouncilAnswer | undefined): Record<string, string> {
  const last = now?.results.toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn))[0];
  return {
    about: String(version.number),
    decidedOn: last?.decidedOn ?? '',
    reference: last?.reference ?? '',
    url: last?.referenceUrl ?? '',
    source: now?.onBehalf ? now.source : '',
    ...Object.fromEntries(
      (now?.results ?? []).flatMap(({ position, result, reservation }) => [
        [resultField(position), result],
        [reservationField(position), reservation],
      ]),
    ),
  };
}
