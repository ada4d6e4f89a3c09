import { z } from 'zod';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { showDayShort } from '../../../platform/design/index.ts';
import { accessTexts } from '../text.ts';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { outcomeWords } from '../../meetings/index.ts';
import { proposeDelegation, stepDelegation } from '../commands/delegations.ts';
import { DelegationStepPage, NewDelegationPage } from '../pages/delegation-form.page.tsx';
import { DelegationListPage, DelegationPage } from '../pages/mandates.page.tsx';
import { mandatePaths } from '../paths.ts';
import { may } from '../policy.ts';
import { bodyChoices } from '../queries/bodies.ts';
import { delegatedDecisions } from '../queries/delegated-decisions.ts';
import { delegationAt, delegationList } from '../queries/delegations.ts';
import { sourceItems } from '../queries/source-item.ts';
import { possibleEvents, standingOn, type DelegationEvent } from '../rules/delegation.ts';
import { formState, statusOf, versionToShow, type ShownForm } from './form-view.ts';
import {
  dayField,
  keyField,
  neededDayField,
  neededLongField,
  neededTextField,
  readForm,
  reasonField,
  textField,
  versionField,
  type Problem,
} from './read-form.ts';

export async function showDelegations({ db, page: context, actor, today }: Visit<Reader>): Promise<Reply> {
  const mayEdit = may(actor, 'keep-delegations');
  const rows = (await delegationList(db)).map((row) => ({ ...row, standing: standingOn(row, today) }));
  return { status: 200, page: DelegationListPage({ context, rows, mayEdit }) };
}

export async function showDelegation(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, today } = visit;
  const delegation = await delegationAt(db, visit.params['number'] ?? '');
  if (!delegation) return notFound(visit);
  const { itemId } = delegation;
  const page = DelegationPage({
    context,
    delegation: { ...delegation, standing: standingOn(delegation, today) },
    item: itemId === null ? undefined : (await sourceItems(db, [itemId])).get(itemId),
    decided: await decidedUnder(visit, delegation),
    mayEdit: may(actor, 'keep-delegations'),
  });
  return { status: 200, page };
}

/** What the receiving body decided while it held; undefined where it never did. */
async function decidedUnder({ db, language }: Visit<Reader>, { to, endsOn, steps }: Found) {
  const from = steps.find(({ event }) => event === 'put-in-force')?.on;
  if (from === undefined) return undefined;
  const withdrawn = steps.find(({ event }) => event === 'withdrawn')?.on ?? null;
  const decided = await delegatedDecisions(db, { bodyId: to.id, from, to: withdrawn ?? endsOn });
  return decided.map((one) => ({ ...one, outcome: outcomeWords[language][one.outcome] }));
}

const fields = {
  from: keyField,
  to: keyField,
  subject: neededLongField,
  holder: neededTextField,
  reporting: neededLongField,
  reportsTo: keyField,
  item: textField,
  source: textField,
  day: neededDayField,
  endsOn: dayField,
  reason: reasonField,
};

export async function showNewDelegation(visit: Visit<Reader>): Promise<Reply> {
  return { status: 200, page: await newPage(visit, visit.db, { values: { day: visit.today } }) };
}

export async function submitNewDelegation(visit: Visit<Writer>): Promise<Reply> {
  const read = readForm(fields, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await newPage(visit, reading(visit.db), { values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const done = await proposeDelegation(visit.db, read.data);
  if (!done.ok) return again([done.refusal]);
  return { status: 303, location: mandatePaths.delegation.to({ number: String(done.value) }) };
}

async function newPage(visit: Visit<unknown>, db: Reader, shown: ShownForm): Promise<Page> {
  const form = formState(visit, shown);
  return NewDelegationPage({ context: visit.page, form, conflict: [], bodies: await bodyChoices(db) });
}

const stepFields = { day: neededDayField, reason: reasonField, version: versionField };
/** Only an extension has a new last day. */
const noUntilField = z
  .never()
  .optional()
  .transform((): Day | null => null);

type Found = NonNullable<Awaited<ReturnType<typeof delegationAt>>>;

export const showDelegationStep =
  (event: DelegationEvent) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const found = await delegationAt(visit.db, visit.params['number'] ?? '');
    if (!found || !possibleEvents(found).includes(event)) return notFound(visit);
    return { status: 200, page: stepPage(visit, { found, event, values: { day: visit.today } }) };
  };

export const submitDelegationStep =
  (event: DelegationEvent) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const found = await delegationAt(reading(visit.db), visit.params['number'] ?? '');
    if (!found) return notFound(visit);
    const until = event === 'extended' ? neededDayField : noUntilField;
    const read = readForm({ ...stepFields, until }, visit.form);
    if (!read) return notOurForm(visit);
    const again = (problems: readonly Problem[]): Reply => ({
      status: statusOf(problems),
      page: stepPage(visit, { found, event, values: visit.form, problems }),
    });
    if (!read.ok) return again(read.problems);
    const { version, day: on, reason } = read.data;
    if (version !== found.version) return again([{ code: 'changed-meanwhile' }]);
    const seen = { ...found, version, last: found.steps.at(-1)?.on ?? null };
    const done = await stepDelegation(visit.db, seen, { event, on, reason, until: read.data.until });
    if (!done.ok) return again([done.refusal]);
    return { status: 303, location: mandatePaths.delegation.to({ number: String(found.number) }) };
  };

/** What somebody else did meanwhile, in words. */
function stepInWords({ event, on, until, reason }: Found['steps'][number], language: Language) {
  const { delegations: text, common } = accessTexts[language];
  const what = until === null ? text.events[event] : text.extendedUntil(showDayShort(until, language));
  return [
    { label: text.state, now: what },
    { label: text.day, now: showDayShort(on, language) },
    { label: common.reason, now: reason },
  ];
}

type Shown = ShownForm & { found: Found; event: DelegationEvent };

/** After a conflict the state it is in now stands beside the fields. */
function stepPage(visit: Visit<unknown>, { found, event, values, problems = [] }: Shown): Page {
  const last = found.steps.at(-1);
  const isLate = problems.length > 0 && statusOf(problems) === 409;
  const version = versionToShow(visit, problems, found.version);
  return DelegationStepPage({
    context: visit.page,
    form: formState(visit, { values, problems, version }),
    conflict: isLate && last ? stepInWords(last, visit.language) : [],
    number: found.number,
    subject: found.subject,
    event,
  });
}
