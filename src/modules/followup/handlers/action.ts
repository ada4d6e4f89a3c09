import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Page, Reply, Visit } from '../../../platform/route.ts';
import { giveAction, setDue, settleAction } from '../commands/change-action.ts';
import { DueFormPage, OwnerFormPage, SettleFormPage } from '../pages/act-form.page.tsx';
import { ActionPage } from '../pages/action.page.tsx';
import { followupPaths } from '../paths.ts';
import { keepsActions } from '../policy.ts';
import { actionAt, eventsOfAction } from '../queries/action-at.ts';
import { ownerChoices } from '../queries/owner-choices.ts';
import { possibleActs, type ActionAct } from '../rules/action-states.ts';
import { handOf, ownerKey, type ActionRow } from '../rules/action-views.ts';
import {
  choiceField,
  dayField,
  formState,
  noteField,
  readForm,
  statusOf,
  versionField,
  versionToShow,
  type Problem,
} from './read-form.ts';

const found = (db: Reader, { params, today }: Pick<Visit<unknown>, 'params' | 'today'>) =>
  actionAt(db, { number: params['number'] ?? '', today });

const toAction = ({ number }: ActionRow): Reply => ({
  status: 303,
  location: followupPaths.action.to({ number: String(number) }),
});

const guarded = ({ source }: ActionRow) =>
  source.closed || source.municipalOnly ? ({ reads: 'guarded' } as const) : {};

/** One action with its history. */
export async function showAction(visit: Visit<Reader>): Promise<Reply> {
  const action = await found(visit.db, visit);
  if (!action) return notFound(visit);
  const events = await eventsOfAction(visit.db, action.id);
  const page = ActionPage({ context: visit.page, action, events, keeps: keepsActions(visit.actor) });
  return { status: 200, page, ...guarded(action) };
}

const handOfVisit = ({ actor }: Pick<Visit<unknown>, 'actor'>, action: ActionRow) =>
  handOf(action, keepsActions(actor));

/** The form of one act: an act that cannot happen now is not there. */
export const showSettling =
  (act: ActionAct) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const action = await found(visit.db, visit);
    if (!action || !possibleActs(action.state, handOfVisit(visit, action)).includes(act))
      return notFound(visit);
    return { status: 200, page: settlePage(visit, { action, act, problems: [] }), ...guarded(action) };
  };

/** Makes the act. One that meanwhile cannot happen is refused in words, with what was typed. */
export const submitSettling =
  (act: ActionAct) =>
  async (visit: Visit<Writer>): Promise<Reply> => {
    const action = await found(reading(visit.db), visit);
    const hand = action ? handOfVisit(visit, action) : 'nobody';
    if (!action || hand === 'nobody') return notFound(visit);
    const read = readForm({ note: noteField, version: versionField }, visit.form);
    if (!read) return notOurForm(visit);
    const again = (problems: readonly Problem[]): Reply => ({
      status: statusOf(problems),
      page: settlePage(visit, { action, act, problems }),
    });
    if (!read.ok) return again(read.problems);
    const { note, version } = read.data;
    if (version !== action.version) return again([{ code: 'changed-meanwhile' }]);
    const done = await settleAction(visit.db, { ...action, version }, { act, hand, note });
    return done.ok ? toAction(action) : again([done.refusal]);
  };

type Settling = { action: ActionRow; act: ActionAct; problems: readonly Problem[] };

function settlePage(visit: Visit<unknown>, { action, act, problems }: Settling): Page {
  const version = versionToShow(visit, problems, action.version);
  const form = formState(visit, { values: visit.form, version, problems });
  return SettleFormPage({ context: visit.page, form, action, act, isConflict: statusOf(problems) === 409 });
}

/** Who is to do it. */
export async function showOwner(visit: Visit<Reader>): Promise<Reply> {
  const action = await found(visit.db, visit);
  if (!action || action.state !== 'open') return notFound(visit);
  const values = { owner: action.owner ? ownerKey(action.owner) : '', note: '' };
  return { status: 200, page: await ownerPage(visit, visit.db, { action, values, problems: [] }) };
}

export async function submitOwner(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const action = await found(db, visit);
  if (!action || action.state !== 'open') return notFound(visit);
  const read = readForm({ owner: choiceField, note: noteField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: statusOf(problems),
    page: await ownerPage(visit, db, { action, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { owner: key, note, version } = read.data;
  if (version !== action.version) return again([{ code: 'changed-meanwhile' }]);
  const owner = (await choicesFor(db, visit, action)).find((one) => one.key === key);
  if (!owner) return again([{ code: 'choose-one', field: 'owner' }]);
  const done = await giveAction(visit.db, action, { owner, note });
  return done.ok ? toAction(action) : again([done.refusal]);
}

const choicesFor = (db: Reader, { today }: Pick<Visit<unknown>, 'today'>, { source }: ActionRow) =>
  ownerChoices(db, { bodyKey: source.bodyKey, today });

type Shown = { action: ActionRow; values: Visit<unknown>['form']; problems: readonly Problem[] };

async function ownerPage(visit: Visit<unknown>, db: Reader, shown: Shown): Promise<Page> {
  const { action, values, problems } = shown;
  const version = versionToShow(visit, problems, action.version);
  return OwnerFormPage({
    context: visit.page,
    form: formState(visit, { values, version, problems }),
    action,
    choices: await choicesFor(db, visit, action),
    isConflict: statusOf(problems) === 409,
  });
}

/** When it is due. */
export async function showDue(visit: Visit<Reader>): Promise<Reply> {
  const action = await found(visit.db, visit);
  if (!action || action.state !== 'open') return notFound(visit);
  const values = { due: action.dueOn ?? '', note: '' };
  return { status: 200, page: duePage(visit, { action, values, problems: [] }) };
}

export async function submitDue(visit: Visit<Writer>): Promise<Reply> {
  const action = await found(reading(visit.db), visit);
  if (!action || action.state !== 'open') return notFound(visit);
  const read = readForm({ due: dayField, note: noteField, version: versionField }, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: duePage(visit, { action, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { due: dueOn, note, version } = read.data;
  if (version !== action.version) return again([{ code: 'changed-meanwhile' }]);
  const done = await setDue(visit.db, action, { dueOn, note });
  return done.ok ? toAction(action) : again([done.refusal]);
}

function duePage(visit: Visit<unknown>, { action, values, problems }: Shown): Page {
  const version = versionToShow(visit, problems, action.version);
  const form = formState(visit, { values, version, problems });
  return DueFormPage({ context: visit.page, form, action, isConflict: statusOf(problems) === 409 });
}
