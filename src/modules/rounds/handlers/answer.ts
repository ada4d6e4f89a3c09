import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withQuery } from '../../../kernel/path.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addRoundEvent } from '../commands/change-round-state.ts';
import { saveAnswer, takeBackAnswer, type AnswerRefusal } from '../commands/save-answer.ts';
import { ChooseAddresseePage } from '../pages/answer.page.tsx';
import { answerContent } from '../queries/answers.ts';
import { withNothingElse, type AnswerContent, type AnswerProblem } from '../rules/answer-content.ts';
import { allFieldNames, contentOf, fieldNames } from '../rules/answer-fields.ts';
import type { Round } from '../rules/round-views.ts';
import { placesAt, type AnswerDoor, type AnswerPlace } from './answer-place.ts';
import { answerPage } from './answer-view.ts';
import { guards } from './show-round.ts';
import { longField, readForm, tickField, versionField, type Problem } from './read-form.ts';

const organisationField = 'kommune';

/** The page of an answer; who answers for several chooses one first. */
export const showAnswer =
  (door: AnswerDoor) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const found = await placesAt(visit.db, visit, { door });
    const [first, ...others] = found;
    if (!first) return notFound(visit);
    if (others.length > 0 && visit.query[organisationField] === undefined)
      return { status: 200, page: choosePage(visit, found) };
    const place = placeAsked(visit, found) ?? first;
    return { status: 200, page: await answerPage(visit, place, {}), ...guards(first.round) };
  };

/** Who answers for several chooses one. */
export function choosePage({ page: context }: Visit<unknown>, found: readonly AnswerPlace[]) {
  const choices = found.map(({ addressee, address }) => ({
    name: addressee.name,
    href: withQuery(address, { [organisationField]: addressee.key }),
  }));
  return ChooseAddresseePage({ context, title: found[0]?.round.title ?? '', choices });
}

const acts = ['gem', 'indsend', 'intet'] as const;
const statementLettersMax = 20_000;

/** A form of this round: every field it may have, and no other. */
const shapeOf = (round: Round) => {
  const names = allFieldNames(round.themes);
  const nothing = new Set(round.themes.map(({ position }) => fieldNames(position).nothing));
  const field = (name: string) => (nothing.has(name) ? tickField : longField(statementLettersMax).optional());
  return {
    ...Object.fromEntries(names.map((name) => [name, field(name)])),
    version: versionField,
    act: z.enum(acts).optional(),
  };
};

/** Keeps a draft or submits an answer. */
export const submitAnswer =
  (door: AnswerDoor) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const place = await chosenPlace(visit, door);
    if (!place) return notFound(visit);
    const read = readForm(shapeOf(place.round), visit.form);
    if (!read) return notOurForm(visit);
    if (!read.ok) return again(visit, place, { problems: read.problems, status: 422 });
    const saved = await keepAnswer(visit, place, read.data.version);
    if (!saved.ok) return again(visit, place, refusedAs(place, saved.refusal));
    const { round, addressee } = place;
    if (door === 'on-behalf')
      await addRoundEvent(visit.db, round.id, { event: 'answered-on-behalf', reason: addressee.name });
    return { status: 303, location: place.done };
  };

type Refused = { problems: readonly Problem[]; status: 409 | 422 };

/** The page again, with what was typed and what is wrong; after a conflict with the other text too. */
async function again(
  visit: Visit<Writer>,
  place: AnswerPlace,
  { problems, status }: Refused,
): Promise<Reply> {
  const shown = { typed: visit.form, problems, isConflict: status === 409 };
  return { status, page: await answerPage({ ...visit, db: reading(visit.db) }, place, shown) };
}

function refusedAs({ round }: AnswerPlace, refusal: AnswerRefusal): Refused {
  if (refusal.code === 'answer-problems')
    return { problems: refusal.problems.map((problem) => fieldProblem(round, problem)), status: 422 };
  return { problems: [{ code: refusal.code }], status: refusal.code === 'changed-meanwhile' ? 409 : 422 };
}

/** In another's name there are no drafts: what the secretariat enters counts at once. */
async function keepAnswer(visit: Visit<Writer>, { door, round, addressee }: AnswerPlace, version: number) {
  const { db, form, actor, now, today } = visit;
  const { organisationId } = addressee;
  const before = await answerContent(reading(db), { roundId: round.id, organisationId });
  const content = typedContent(visit, round, before);
  const isRestNothing = form['act'] === 'intet';
  return saveAnswer(db, round, {
    organisationId,
    version,
    content: isRestNothing ? withNothingElse(round.themes, content) : content,
    isSubmitted: isRestNothing || form['act'] === 'indsend' || door === 'on-behalf',
    onBehalf: door === 'on-behalf',
    personId: actor.personId,
    now,
    today,
  });
}

/** The addressee the form is for: the one the address names, else the first. */
const chosenPlace = async (visit: Visit<Writer>, door: AnswerDoor): Promise<AnswerPlace | undefined> =>
  placeAsked(visit, await placesAt(reading(visit.db), visit, { door }));

/** Of several, the one the address names, else the first. */
export const placeAsked = (
  { query }: Pick<Visit<unknown>, 'query'>,
  found: readonly AnswerPlace[],
): AnswerPlace | undefined =>
  found.find(({ addressee }) => addressee.key === query[organisationField]) ?? found[0];

const typedContent = ({ form }: Visit<Writer>, { themes }: Round, before: AnswerContent): AnswerContent =>
  contentOf(themes, form, { before, newKey: () => randomUUID() });

/** Where on the form a problem stands. */
function fieldProblem({ themes }: Round, { code, themeId, questionId }: AnswerProblem): Problem {
  const theme = themes.find(({ id }) => id === themeId);
  if (!theme) return { code };
  const names = fieldNames(theme.position);
  const place = theme.questions.findIndex(({ id }) => id === questionId) + 1;
  if (place > 0) return { code, field: names.value(place) };
  if (code === 'nothing-and-something') return { code, field: names.nothingGroup };
  return { code, field: theme.questions.length > 0 ? names.value(1) : names.text(1) };
}

/** A submitted answer is a draft again. */
export const submitTakingBack =
  (door: AnswerDoor) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const db = reading(visit.db);
    const place = await chosenPlace(visit, door);
    if (!place) return notFound(visit);
    const read = readForm({ version: versionField }, visit.form);
    if (!read?.ok) return notOurForm(visit);
    const { round, addressee } = place;
    const about = { roundId: round.id, organisationId: addressee.organisationId };
    const { actor, now, today } = visit;
    const done = await takeBackAnswer(visit.db, round, {
      organisationId: addressee.organisationId,
      version: read.data.version,
      content: await answerContent(db, about),
      personId: actor.personId,
      now,
      today,
    });
    if (done.ok) return { status: 303, location: place.done };
    const status = done.refusal.code === 'changed-meanwhile' ? 409 : 422;
    const shown = { problems: [done.refusal], isConflict: status === 409 };
    return { status, page: await answerPage({ ...visit, db }, place, shown) };
  };
