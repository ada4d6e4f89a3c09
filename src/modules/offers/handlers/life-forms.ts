import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Form, Reply, Visit } from '../../../platform/route.ts';
import {
  addSuccession,
  confirmFacts,
  recordOfferEvent,
  takeBackOfferEvent,
  withdrawSuccession,
} from '../commands/offer-life.ts';
import { eventFields, OfferFormPage, successorFields } from '../pages/offer-forms.page.tsx';
import { EventUndo, SuccessorUndo } from '../pages/offer-undo.tsx';
import { offerPaths } from '../paths.ts';
import { otherOffers } from '../queries/organisations.ts';
import type { OfferRecord } from '../rules/offer-views.ts';
import { eventsFrom, offerStateOn, offerStates } from '../rules/offer-state.ts';
import { successionKinds } from '../rules/succession.ts';
import { factGroups, leavingCauses, type OfferEvent } from '../rules/vocabulary.ts';
import { offerTexts } from '../text.ts';
import { formState, statusOf } from './form-view.ts';
import { offerToKeep } from './offer-at.ts';
import {
  choiceField,
  keyField,
  longField,
  neededDayField,
  numberField,
  readForm,
  textField,
  tickField,
  type Problem,
} from './read-form.ts';
import { named } from './service-forms.ts';

const happenings = [
  'planned',
  'entered',
  'leaving-notified',
  'left',
  'closed',
] as const satisfies OfferEvent[];
const eventShape = {
  event: choiceField(happenings),
  on: neededDayField,
  cause: choiceField(['', ...leavingCauses]),
  remark: longField,
};

export async function showEvent(visit: Visit<Reader>): Promise<Reply> {
  const offer = await offerToKeep(visit.db, visit);
  return offer
    ? { status: 200, page: eventPage(visit, { offer, values: { on: visit.today } }) }
    : notFound(visit);
}

export async function submitEvent(visit: Visit<Writer>): Promise<Reply> {
  const offer = await offerToKeep(reading(visit.db), visit);
  if (!offer) return notFound(visit);
  const read = readForm(eventShape, visit.form);
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[]): Reply => ({
    status: statusOf(problems),
    page: eventPage(visit, { offer, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const recorded = await recordOfferEvent(visit.db, { offerId: offer.id, ...read.data });
  return recorded.ok ? done(offer) : again([recorded.refusal]);
}

/** Takes back the last event: a button, because both lines stay in the history. */
export const submitEventUndo = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const offer = await offerToKeep(reading(visit.db), visit);
  if (!offer) return notFound(visit);
  const taken = await takeBackOfferEvent(visit.db, { offerId: offer.id, today: visit.today, remark: '' });
  if (taken.ok) return done(offer);
  return { status: 422, page: eventPage(visit, { offer, values: {}, problems: [taken.refusal] }) };
});

const done = (offer: Pick<OfferRecord, 'key'>): Reply => ({
  status: 303,
  location: offerPaths.record.to(offer),
});

type Shown = { offer: OfferRecord; values: Form; problems?: readonly Problem[] };

/** Only what can happen as the offer stands is offered. */
function eventPage(visit: Visit<unknown>, { offer, values, problems = [] }: Shown) {
  const { language, page: context, today } = visit;
  const { forms } = offerTexts[language];
  const state = offerStateOn(offer.events, today);
  const last = offer.events.length > 0;
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems }),
    offer: named(offer),
    title: forms.event,
    lead: offerTexts[language].states[offerStates.find((one) => one === state) ?? 'unlisted'],
    fields: eventFields(language, eventsFrom(state)),
    submitWord: forms.eventSubmit,
    ...(last && { after: EventUndo({ form: formState(visit, { values: {} }), offer, language }) }),
  });
}

const successorShape = {
  successor: keyField,
  kind: choiceField(successionKinds),
  on: neededDayField,
  places: numberField,
  note: textField,
};

export async function showSuccessor(visit: Visit<Reader>): Promise<Reply> {
  const offer = await offerToKeep(visit.db, visit);
  if (!offer) return notFound(visit);
  return { status: 200, page: await successorPage(visit, visit.db, { offer, values: { on: visit.today } }) };
}

export async function submitSuccessor(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const offer = await offerToKeep(db, visit);
  if (!offer) return notFound(visit);
  const read = readForm(successorShape, visit.form);
  if (!read) return notOurForm(visit);
  const again = async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await successorPage(visit, db, { offer, values: visit.form, problems }),
  });
  if (!read.ok) return again(read.problems);
  const { successor, ...link } = read.data;
  const other = (await otherOffers(db, '')).find(({ key }) => key === successor);
  if (!other) return again([{ code: 'no-such-offer', field: 'successor' }]);
  const added = await addSuccession(visit.db, { fromId: offer.id, toId: other.id, ...link });
  return added.ok ? done(offer) : again([added.refusal]);
}

export const submitSuccessorUndo = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const db = reading(visit.db);
  const offer = await offerToKeep(db, visit);
  const other = (await otherOffers(db, '')).find(({ key }) => key === visit.params['successor']);
  if (!offer || !other) return notFound(visit);
  const link = { fromId: offer.id, toId: other.id, reason: '' };
  return (await withdrawSuccession(visit.db, link)) ? done(offer) : notFound(visit);
});

async function successorPage(visit: Visit<unknown>, db: Reader, { offer, values, problems = [] }: Shown) {
  const { language, page: context } = visit;
  const { forms } = offerTexts[language];
  const form = formState(visit, { values: {} });
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems }),
    offer: named(offer),
    title: forms.successor,
    fields: successorFields(language, await otherOffers(db, offer.id)),
    submitWord: forms.save,
    ...(offer.successors.length > 0 && { after: SuccessorUndo({ form, offer, language }) }),
  });
}

const groupTicks = Object.fromEntries(factGroups.map((group) => [`group.${group}`, tickField]));

export async function showConfirmation(visit: Visit<Reader>): Promise<Reply> {
  const offer = await offerToKeep(visit.db, visit);
  return offer
    ? { status: 200, page: confirmationPage(visit, { offer, values: allTicked }) }
    : notFound(visit);
}

/** All groups are ticked beforehand: to say that nothing has changed is one act. */
const allTicked: Form = Object.fromEntries(factGroups.map((group) => [`group.${group}`, 'ja']));

export async function submitConfirmation(visit: Visit<Writer>): Promise<Reply> {
  const offer = await offerToKeep(reading(visit.db), visit);
  if (!offer) return notFound(visit);
  const read = readForm(groupTicks, visit.form);
  if (!read?.ok) return notOurForm(visit);
  const groups = factGroups.filter((group) => visit.form[`group.${group}`] !== undefined);
  if (groups.length === 0) {
    const problems: Problem[] = [{ code: 'no-groups', field: 'group' }];
    return { status: 422, page: confirmationPage(visit, { offer, values: {}, problems }) };
  }
  await confirmFacts(visit.db, { offerId: offer.id, groups, on: visit.today });
  return done(offer);
}

function confirmationPage(visit: Visit<unknown>, { offer, values, problems = [] }: Shown) {
  const { language, page: context } = visit;
  const text = offerTexts[language];
  const options = factGroups.map((value) => ({ value, text: text.groups[value] }));
  return OfferFormPage({
    context,
    form: formState(visit, { values, problems }),
    offer: named(offer),
    title: text.record.confirm,
    fields: [{ kind: 'ticks', name: 'group', label: text.stale.group, options }],
    submitWord: text.stale.act,
  });
}
