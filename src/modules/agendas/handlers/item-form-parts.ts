import type { Reader, Writer } from '../../../platform/database.ts';
import { bareForm, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Submit, Visit } from '../../../platform/route.ts';
import {
  addRecommendation,
  removePart,
  saveGuest,
  saveRecommendation,
  type GuestData,
} from '../commands/item-form-parts.ts';
import {
  GuestFormPage,
  guestSpecs,
  RecommendationFormPage,
  recommendationSpecs,
} from '../pages/item-form-parts.page.tsx';
import { personByKey, personsToChoose } from '../queries/item-form-record.ts';
import type { WrittenGuest, WrittenRecommendation } from '../rules/item-form-view.ts';
import { verbs } from '../text-item.ts';
import { asReading, draftMeeting, notHere } from './draft-at.ts';
import { itemHref, partOf, placeAt } from './item-form-at.ts';
import {
  choiceField,
  conflictLines,
  formState,
  keyField,
  lineField,
  mailField,
  readForm,
  statusOf,
  timeField,
  versionField,
  versionToShow,
  type Problem,
} from './item-form-fields.ts';
import { itemHere } from './item-form.ts';
import { refusedBy } from './item-text.ts';

type Values = Readonly<Record<string, string>>;
type Again = { readonly problems?: readonly Problem[] };

const [conditionLettersMax, textLettersMax] = [500, 4000];
const recommendationFields = {
  verb: choiceField(verbs),
  text: lineField(textLettersMax),
  condition: lineField(conditionLettersMax),
};

export const showRecommendation = (visit: Visit<Reader>): Promise<Reply> => recommendationReply(visit, {});

export async function submitNewRecommendation(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const read = readForm(recommendationFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) => recommendationReply(asReading(visit), { problems });
  if (!read.ok) return again(withMax(read.problems));
  const done = await addRecommendation(visit.db, place, read.data);
  return done.ok ? back(visit, 'indstilling') : again([done.refusal]);
}

export async function submitRecommendation(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const read = readForm({ ...recommendationFields, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) => recommendationReply(asReading(visit), { problems });
  if (!read.ok) return again(withMax(read.problems));
  const done = await saveRecommendation(visit.db, place, { entry: partOf(visit), ...read.data });
  return done.ok ? back(visit, 'indstilling') : again([done.refusal]);
}

async function recommendationReply(visit: Visit<Reader>, { problems = [] }: Again): Promise<Reply> {
  const found = await itemHere(visit);
  const isNew = visit.params['part'] === undefined;
  const number = found?.item.recommendations.findIndex(({ entry }) => entry === partOf(visit)) ?? -1;
  const one = found?.item.recommendations[number];
  if (!found || (!isNew && !one)) return notHere(visit);
  const meeting = draftMeeting(found.meeting);
  const now = recommendationValues(one);
  const isTyped = problems.length > 0;
  const isLate = isTyped && statusOf(problems) === 409;
  const page = RecommendationFormPage({
    context: visit.page,
    meeting,
    line: found.line,
    number: isNew ? null : number + 1,
    conflict: isLate
      ? conflictLines(
          recommendationSpecs(visit.language, meeting),
          { typed: visit.form, now },
          visit.language,
        )
      : [],
    form: formState(visit, {
      values: isTyped ? visit.form : now,
      problems,
      ...(one && { version: versionToShow(visit, problems, one.version) }),
    }),
  });
  return { status: isTyped ? statusOf(problems) : 200, page };
}

const recommendationValues = (one: WrittenRecommendation | undefined): Values => ({
  verb: one?.verb ?? 'approve',
  text: one?.text ?? '',
  condition: one?.condition ?? '',
});

const [nameLettersMax] = [300];
const guestFields = {
  person: keyField,
  name: lineField(nameLettersMax),
  organisation: lineField(nameLettersMax),
  email: mailField,
  startsAt: timeField,
  endsAt: timeField,
};

export const showGuest = (visit: Visit<Reader>): Promise<Reply> => guestReply(visit, {});

/** Adds a guest of the item, or puts one right. */
export async function submitGuest(visit: Visit<Writer>): Promise<Reply> {
  const place = await placeAt(visit);
  if (!place) return notHere(asReading(visit));
  const read = readForm(guestFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]) => guestReply(asReading(visit), { problems });
  if (!read.ok) return again(withMax(read.problems));
  const { person: key, name, organisation, email, startsAt, endsAt } = read.data;
  const person = await personByKey(asReading(visit).db, key);
  const problem = guestProblem({ ...read.data, name: person?.name ?? name });
  if (problem) return again([problem]);
  const guest: GuestData = {
    personId: person?.id ?? null,
    name: person?.name ?? name,
    organisationName: organisation,
    email: email === '' ? null : email,
    startsAt,
    endsAt,
  };
  const isNew = visit.params['part'] === undefined;
  const done = await saveGuest(visit.db, place, { entry: isNew ? null : partOf(visit), ...guest });
  return done.ok ? back(visit, 'gaester') : again([done.refusal]);
}

type Times = { readonly startsAt: string | null; readonly endsAt: string | null };

function guestProblem({ name, ...times }: Times & { name: string }): Problem | undefined {
  if (name === '') return { code: 'name-missing', field: 'name' };
  return timesProblem(times);
}

export function timesProblem({ startsAt, endsAt }: Times): Problem | undefined {
  if ((startsAt === null) !== (endsAt === null))
    return { code: 'time-half', field: startsAt === null ? 'startsAt' : 'endsAt' };
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return { code: 'times-reversed', field: 'endsAt' };
  return undefined;
}

async function guestReply(visit: Visit<Reader>, { problems = [] }: Again): Promise<Reply> {
  const found = await itemHere(visit);
  const isNew = visit.params['part'] === undefined;
  const one = found?.item.guests.find(({ entry }) => entry === partOf(visit));
  if (!found || (!isNew && !one)) return notHere(visit);
  const isTyped = problems.length > 0;
  const page = GuestFormPage({
    context: visit.page,
    meeting: draftMeeting(found.meeting),
    line: found.line,
    specs: guestSpecs(visit.language, await personsToChoose(visit.db)),
    name: one?.name ?? null,
    conflict: [],
    form: formState(visit, { values: isTyped ? visit.form : guestValues(one), problems }),
  });
  return { status: isTyped ? statusOf(problems) : 200, page };
}

const guestValues = (one: WrittenGuest | undefined): Values => ({
  person: one?.personKey ?? '',
  name: one === undefined || one.personKey !== '' ? '' : one.name,
  organisation: one?.organisationName ?? '',
  email: one?.email ?? '',
  startsAt: one?.startsAt ?? '',
  endsAt: one?.endsAt ?? '',
});

/** Takes a recommendation or a guest away, with one button. */
const submitRemoval = (table: 'draft_recommendations' | 'draft_guests', part: string): Submit =>
  bareForm(async (visit) => {
    const place = await placeAt(visit);
    if (!place) return notHere(asReading(visit));
    const done = await removePart(visit.db, place, { table, entry: partOf(visit) });
    return done.ok ? back(visit, part) : refusedBy(visit, done.refusal);
  });
export const submitRecommendationRemoval = submitRemoval('draft_recommendations', 'indstilling');
export const submitGuestRemoval = submitRemoval('draft_guests', 'gaester');

const back = (visit: Visit<Writer>, part: string): Reply => ({
  status: 303,
  location: itemHref(visit, part),
});

const fieldMax: Readonly<Record<string, number>> = { condition: conditionLettersMax, text: textLettersMax };
const withMax = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) =>
    problem.code === 'too-long'
      ? { ...problem, facts: { max: fieldMax[problem.field ?? ''] ?? nameLettersMax } }
      : problem,
  );
