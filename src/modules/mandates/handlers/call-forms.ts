import { accept } from '../../../kernel/result.ts';
import { ticked } from '../../../platform/design/index.ts';
import { proposeItem } from '../../meetings/index.ts';
import {
  changeStaffingState,
  linkProposal,
  proposeComposition,
  recordStaffingDecision,
} from '../commands/change-staffing-state.ts';
import { InvitedList } from '../pages/invited-list.tsx';
import {
  decisionForm,
  proposalForm,
  staffingAgendaForm,
  staffingEventForm,
  staffingHref,
} from '../pages/staffing-forms.ts';
import { itemChoices, itemOfProposal } from '../queries/item-links.ts';
import { nominationsOf, proposalOf } from '../queries/staffing-at.ts';
import type { ItemChoice } from '../rules/mandate-views.ts';
import { isPossible, type StaffingEvent } from '../rules/staffing-states.ts';
import { standing, type NominationView, type StaffingHead } from '../rules/staffing-views.ts';
import { mandateTexts } from '../text.ts';
import type { FormDoor } from './form-door.ts';
import {
  dayField,
  itemField,
  nameField,
  neededDayField,
  neededNameField,
  neededNoteField,
  noteField,
  reasonField,
  termsField,
  tickField,
} from './read-form.ts';
import { staffingOf } from './staffing-forms.ts';
import { invitedContacts, mailInvitations, type Invited } from './staffing-mails.ts';

type PlainEvent = Exclude<StaffingEvent, 'propose' | 'decide' | 'staff'>;
const reasonFor = (event: PlainEvent) =>
  event === 'open' || event === 'close' ? {} : { reason: reasonField };
type Moved = { staffing: StaffingHead; invited: readonly Invited[] };

/** Opening writes to everybody who is invited; the page says to whom before it is sent. */
export const moveCall = (event: PlainEvent): FormDoor<Moved, Record<never, never>> => ({
  find: async (visit, db) => {
    const staffing = await staffingOf(db, visit);
    if (!staffing || !isPossible(staffing.state, event)) return undefined;
    const invited = event === 'open' ? await invitedContacts(db, staffing, visit.today) : [];
    return { staffing, invited };
  },
  shape: () => ({}),
  extra: () => reasonFor(event),
  version: ({ staffing }) => staffing.version,
  values: () => ({}),
  describe: ({ staffing, invited }, { language }) => {
    const before = event === 'open' ? InvitedList({ invited, language }) : null;
    return staffingEventForm({ staffing, event, before, language });
  },
  submit: async (visit, { staffing, invited }, { version }) => {
    const reason = (visit.form['reason'] ?? '').trim();
    const change = { event, reason, today: visit.today };
    const moved = await changeStaffingState(visit.db, { ...staffing, version }, change);
    if (!moved.ok) return moved;
    if (event === 'open') await mailInvitations(visit, staffing, invited);
    return accept(staffingHref(staffing));
  },
});

type Picking = { staffing: StaffingHead; nominations: NominationView[]; values: Record<string, string> };
const pickBox = (at: number, number: number): string => (at === 0 ? 'picks' : `pick${number}`);
const pickShape = { reason: neededNoteField, confirmed: tickField };
const pickBoxes = ({ nominations }: Picking) =>
  Object.fromEntries(
    nominations.flatMap(({ number }, at) => [
      [pickBox(at, number), tickField],
      [`why${number}`, nameField],
    ]),
  );

/** The composition the secretariat proposes; proposing again replaces it. */
export const proposeCall: FormDoor<Picking, typeof pickShape> = {
  find: async (visit, db) => {
    const staffing = await staffingOf(db, visit);
    if (!staffing || !isPossible(staffing.state, 'propose')) return undefined;
    const nominations = standing(await nominationsOf(db, staffing.id, visit.today));
    const proposal = await proposalOf(db, staffing.id);
    const picked = nominations.flatMap(({ id, number }, at): [string, string][] => {
      const pick = proposal?.picks.find(({ nominationId }) => nominationId === id);
      return pick
        ? [
            [pickBox(at, number), ticked],
            [`why${number}`, pick.reason],
          ]
        : [];
    });
    return {
      staffing,
      nominations,
      values: { ...Object.fromEntries(picked), reason: proposal?.reason ?? '' },
    };
  },
  shape: () => pickShape,
  extra: pickBoxes,
  version: ({ staffing }) => staffing.version,
  values: ({ values }) => values,
  describe: (found, { language }) => proposalForm({ ...found, language }),
  submit: async ({ db, form, today }, { staffing, nominations }, { reason, confirmed, version }) => {
    const picks = nominations.flatMap(({ id, number }, at) =>
      form[pickBox(at, number)] === ticked
        ? [{ nominationId: id, reason: (form[`why${number}`] ?? '').trim() }]
        : [],
    );
    const composition = { picks, reason, isConfirmed: confirmed, today };
    const done = await proposeComposition(db, { ...staffing, version }, composition);
    return done.ok ? accept(staffingHref(staffing)) : done;
  },
};

const agendaShape = { title: neededNameField, text: termsField };
/** Proposes the staffing for the agenda of the body that decides. Names stay on the call's own page. */
export const proposeStaffing: FormDoor<StaffingHead, typeof agendaShape> = {
  find: async (visit, db) => {
    const staffing = await staffingOf(db, visit);
    return staffing?.state === 'proposed' ? staffing : undefined;
  },
  shape: () => agendaShape,
  version: ({ version }) => version,
  values: (staffing, { language }) => {
    const { agenda: text } = mandateTexts[language];
    return { title: text.staffingTitle(staffing.title), text: text.staffingText };
  },
  describe: (staffing, { language }) => staffingAgendaForm({ staffing, language }),
  submit: async ({ db }, staffing, { title, text, version }) => {
    const proposed = await proposeItem(db, {
      bodyId: staffing.decidedBy.id,
      title,
      text,
      figures: null,
      paperIds: [],
      source: staffing.title,
      sourcePath: staffingHref(staffing),
    });
    if (!proposed.ok) return { ok: false, refusal: { code: 'not-proposed' } };
    const linked = await linkProposal(db, { ...staffing, version }, proposed.value.proposalId);
    return linked ? accept(staffingHref(staffing)) : { ok: false, refusal: { code: 'changed-meanwhile' } };
  },
};

type Deciding = { staffing: StaffingHead; items: ItemChoice[]; likely: string };
const decisionShape = { item: itemField, seatsFrom: neededDayField, seatsTo: dayField, note: noteField };

export const decideCall: FormDoor<Deciding, typeof decisionShape> = {
  find: async (visit, db) => {
    const staffing = await staffingOf(db, visit);
    if (staffing?.state !== 'proposed') return undefined;
    const items = await itemChoices(db, [staffing.decidedBy.id]);
    const proposed = await itemOfProposal(db, staffing.proposalId);
    return { staffing, items, likely: items.find(({ id }) => id === proposed)?.name ?? '' };
  },
  shape: () => decisionShape,
  version: ({ staffing }) => staffing.version,
  values: ({ likely }, { today }) => ({ item: likely, seatsFrom: today }),
  describe: (found, { language }) => decisionForm({ ...found, language }),
  submit: async ({ db }, { staffing, items }, { item: name, note, seatsFrom, seatsTo, version }) => {
    const item = items.find((one) => one.name === name);
    if (!item) return { ok: false, refusal: { code: 'item-missing', field: 'item' } };
    const decision = { itemId: item.id, note, seatsFrom, seatsTo };
    const done = await recordStaffingDecision(db, { ...staffing, version }, decision);
    return done.ok ? accept(staffingHref(staffing)) : done;
  },
};
