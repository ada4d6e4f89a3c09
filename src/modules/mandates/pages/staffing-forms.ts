import { dayOf } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  optionsAmong,
  optionsOf,
  showDay,
  type Child,
  type Crumb,
  type FieldSpec,
} from '../../../platform/design/index.ts';
import { staffingPaths } from '../paths.ts';
import { seatLevels, type CountedSeat } from '../rules/composition.ts';
import type { ItemChoice } from '../rules/mandate-views.ts';
import type { NominatingRefusal, StaffingEvent } from '../rules/staffing-states.ts';
import type { NominationView, StaffingHead } from '../rules/staffing-views.ts';
import { mandateTexts } from '../text.ts';
import { bodyField, itemField, type Description } from './mandate-forms.ts';

type Named = { readonly key: string; readonly name: string };

export const staffingHref = ({ number }: Pick<StaffingHead, 'number'>): string =>
  staffingPaths.record.to({ number: String(number) });
export const staffingCrumbs = (
  staffing: Pick<StaffingHead, 'number' | 'title'> | null,
  language: Language,
  last: string,
): Crumb[] => [
  { text: mandateTexts[language].staffingList.title, href: staffingPaths.list.to({}) },
  ...(staffing ? [{ text: staffing.title, href: staffingHref(staffing) }] : []),
  { text: last },
];

type CallView = {
  staffing: StaffingHead | null;
  bodies: readonly Named[];
  mandates: readonly { readonly number: number; readonly title: string }[];
  municipalities: readonly Named[];
  language: Language;
};

/** A call for nominations: seats, profiles, who is invited and until when. */
export function staffingForm(view: CallView): Description {
  const { staffing, language } = view;
  const { staffingForm: text, common } = mandateTexts[language];
  const title = staffing ? text.editTitle : text.newTitle;
  return {
    title,
    lead: text.lead,
    crumbs: staffingCrumbs(staffing, language, title),
    submitWord: common.save,
    backHref: staffing ? staffingHref(staffing) : staffingPaths.list.to({}),
    fields: [...placeFields(view), ...wantedFields(view)],
  };
}

/** What the members are for, and who decides. */
function placeFields({ bodies, mandates, language }: CallView): FieldSpec[] {
  const { staffingForm: text } = mandateTexts[language];
  const terms = mandates.map(({ number, title }) => ({ value: String(number), text: title }));
  const body = bodyField({ name: 'body', label: text.body, hint: text.bodyHint, bodies, none: text.noBody });
  return [
    { kind: 'text', name: 'title', label: text.name, hint: text.nameHint },
    {
      kind: 'one-of-many',
      name: 'mandate',
      label: text.mandate,
      options: [{ value: '', text: text.noMandate }, ...terms],
      hasEmpty: false,
      isOptional: true,
    },
    { ...body, isOptional: true },
    bodyField({ name: 'decidedBy', label: text.decidedBy, hint: text.decidedByHint, bodies }),
  ];
}

/** The seats, what they ask for, who is invited and until when. */
function wantedFields({ municipalities, language }: CallView): (FieldSpec | readonly FieldSpec[])[] {
  const { staffingForm: text } = mandateTexts[language];
  const profiles = { name: 'profiles', label: text.profiles, hint: text.profilesHint, isOptional: true };
  return [
    [
      { kind: 'text', name: 'seatsMin', label: text.seatsMin, width: 'number' },
      { kind: 'text', name: 'seatsMax', label: text.seatsMax, width: 'number' },
    ],
    { kind: 'area', ...profiles, rows: 4 },
    { kind: 'tick', name: 'clusters', label: text.spread, text: text.clusters },
    { kind: 'day', name: 'dueOn', label: text.dueOn },
    { kind: 'area', name: 'invitation', label: text.invitation, isOptional: true, rows: 5 },
    { kind: 'ticks', name: 'invited', label: text.invited, options: optionsAmong(municipalities) },
    { kind: 'tick', name: 'municipalOnly', label: text.municipal, text: text.municipalText },
  ];
}

type NominationForm = {
  staffing: StaffingHead;
  nomination: NominationView | null;
  municipalities: readonly Named[];
  people: readonly Named[];
  stop: NominatingRefusal | undefined;
  language: Language;
};

/** A nomination: somebody of the register or a new name. */
export function nominationForm(view: NominationForm): Description {
  const { staffing, nomination, municipalities, people, language } = view;
  const { nomination: text, common } = mandateTexts[language];
  const title = nomination ? text.editTitle(nomination.name) : text.newTitle;
  const asksWhere = nomination === null && municipalities.length !== 1;
  const persons = { options: optionsAmong(people, text.newName), hasEmpty: false, isOptional: true };
  const line = { kind: 'text', isOptional: true, width: 'medium' } as const;
  return {
    title,
    lead: view.stop ? stopWords(view.stop, language) : text.lead(showDay(staffing.dueOn, language)),
    crumbs: staffingCrumbs(staffing, language, title),
    submitWord: nomination ? common.save : text.submit,
    backHref: staffingHref(staffing),
    fields: [
      ...(asksWhere ? [municipalityField(municipalities, language)] : []),
      { kind: 'one-of-many', name: 'person', label: text.person, hint: text.personHint, ...persons },
      { ...line, name: 'name', label: text.name, hint: text.nameHint },
      { ...line, name: 'title', label: text.jobTitle },
      ...profileField(staffing, language),
      { kind: 'area', name: 'motivation', label: text.motivation, isOptional: true, rows: 4 },
      { kind: 'tick', name: 'leaderAgrees', label: text.leader, text: text.leaderAgrees },
    ],
  };
}

/** Why nobody can be nominated now, in words. */
function stopWords(stop: NominatingRefusal, language: Language): string {
  const { refusals } = mandateTexts[language];
  if (stop.code === 'call-not-open') return refusals[stop.code];
  const day = dayOf(stop.facts.day);
  return refusals[stop.code]({ day: day ? showDay(day, language) : '' });
}

function profileField({ profiles }: StaffingHead, language: Language): FieldSpec[] {
  const { nomination: text } = mandateTexts[language];
  const options = profiles.map((words, at) => ({ value: String(at + 1), text: words }));
  if (options.length === 0) return [];
  return [{ kind: 'ticks', name: 'profile', label: text.profiles, isOptional: true, options }];
}

const municipalityField = (municipalities: readonly Named[], language: Language): FieldSpec => ({
  kind: 'one-of-many',
  name: 'organisation',
  label: mandateTexts[language].nomination.municipality,
  options: optionsAmong(municipalities),
  hasEmpty: true,
});

type ProposalView = { staffing: StaffingHead; nominations: readonly NominationView[]; language: Language };

/** The secretariat's proposal: who, why each, and why so. */
export function proposalForm({ staffing, nominations, language }: ProposalView): Description {
  const { proposal: text } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead(staffing.seatsMin, staffing.seatsMax),
    crumbs: staffingCrumbs(staffing, language, text.title),
    submitWord: text.submit,
    backHref: staffingHref(staffing),
    fields: [
      ...nominations.map((one, at): readonly FieldSpec[] => [
        {
          kind: 'tick',
          name: at === 0 ? 'picks' : `pick${one.number}`,
          label: text.nominee(one.name, one.municipality, one.cluster),
          text: text.pick,
        },
        { kind: 'text', name: `why${one.number}`, label: text.why(one.name), isOptional: true },
      ]),
      { kind: 'area', name: 'reason', label: text.reason, rows: 4 },
      { kind: 'tick', name: 'confirmed', label: text.confirm, text: text.confirmed },
    ],
  };
}

type DecisionView = { staffing: StaffingHead; items: readonly ItemChoice[]; language: Language };

export function decisionForm({ staffing, items, language }: DecisionView): Description {
  const { decision: text, common } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead,
    crumbs: staffingCrumbs(staffing, language, text.title),
    submitWord: common.record,
    backHref: staffingHref(staffing),
    fields: [
      itemField(items, text.item, language),
      [
        { kind: 'day', name: 'seatsFrom', label: text.seatsFrom },
        { kind: 'day', name: 'seatsTo', label: text.seatsTo, isOptional: true },
      ],
      { kind: 'area', name: 'note', label: text.note, isOptional: true, rows: 3 },
    ],
  };
}

type EventView = {
  staffing: StaffingHead;
  event: Exclude<StaffingEvent, 'propose' | 'decide' | 'staff'>;
  before: Child;
  language: Language;
};

/** A step of a call. What takes something back asks why. */
export function staffingEventForm({ staffing, event, before, language }: EventView): Description {
  const { staffingActs: acts, staffingLeads: leads, common } = mandateTexts[language];
  const isForward = event === 'open' || event === 'close';
  return {
    title: acts[event],
    lead: leads[event],
    crumbs: staffingCrumbs(staffing, language, acts[event]),
    submitWord: acts[event],
    backHref: staffingHref(staffing),
    isWarning: event === 'cancel',
    before,
    fields: isForward ? [] : [{ kind: 'area', name: 'reason', label: common.why, rows: 3 }],
  };
}

export function staffingAgendaForm({
  staffing,
  language,
}: {
  staffing: StaffingHead;
  language: Language;
}): Description {
  const { agenda: text } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.staffingLead(staffing.decidedBy.name),
    crumbs: staffingCrumbs(staffing, language, text.title),
    submitWord: text.submit,
    backHref: staffingHref(staffing),
    fields: [
      { kind: 'text', name: 'title', label: text.itemTitle },
      { kind: 'area', name: 'text', label: text.text, isOptional: true, rows: 5 },
    ],
  };
}

/** Which cluster each municipality is in from a day on. */
export function clustersForm(municipalities: readonly Named[], language: Language): Description {
  const { clusters: text, common } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead,
    crumbs: staffingCrumbs(null, language, text.title),
    submitWord: common.save,
    backHref: staffingPaths.list.to({}),
    fields: [
      { kind: 'day', name: 'from', label: text.from },
      ...municipalities.map(({ key, name }): FieldSpec => ({
        kind: 'text',
        name: clusterField(key),
        label: name,
        isOptional: true,
        width: 'medium',
      })),
    ],
  };
}
export const clusterField = (key: string): string => `cluster-${key}`;

type SidesView = { body: Named; seats: readonly CountedSeat[]; language: Language };

/** What each seat counts as from a day on. */
export function sidesForm({ body, seats, language }: SidesView): Description {
  const { sides: text, common, sideWords, levelWords } = mandateTexts[language];
  const levels = seatLevels.map((value) => ({ value, text: levelWords[value] }));
  const sides = optionsOf({ authority: sideWords.authority, operator: sideWords.operator });
  const none = { value: '', text: text.unplaced };
  const choice = { kind: 'one-of-many', hasEmpty: false, isOptional: true } as const;
  return {
    title: text.title(body.name),
    lead: text.lead,
    crumbs: staffingCrumbs(null, language, text.title(body.name)),
    submitWord: common.save,
    backHref: staffingPaths.composition.to({ body: body.key }),
    fields: [
      { kind: 'day', name: 'from', label: text.from },
      ...seats.map((seat, at): readonly FieldSpec[] => [
        { ...choice, name: `side${at + 1}`, label: text.side(seat.personName), options: [none, ...sides] },
        { ...choice, name: `level${at + 1}`, label: text.level(seat.personName), options: [none, ...levels] },
      ]),
    ],
  };
}
