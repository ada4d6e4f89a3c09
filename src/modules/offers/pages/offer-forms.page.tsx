import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  FormPage,
  optionsAmong,
  optionsOf,
  type Child,
  type FieldSpec,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import { legalBasesOn } from '../parameters/legal-bases.ts';
import {
  allTargetGroups,
  coverages,
  leavingCauses,
  operatorKinds,
  serviceKinds,
} from '../rules/vocabulary.ts';
import { offerTexts } from '../text.ts';
import { basisInWords } from './offer-words.ts';

type Named = { readonly key: string; readonly name: string };
export type OfferFormView = {
  readonly context: PageContext;
  readonly form: FormState;
  /** The offer that is changed; null when it is new. */
  readonly offer: Named | null;
  readonly title: string;
  readonly lead?: string;
  readonly fields: readonly (FieldSpec | readonly FieldSpec[])[];
  readonly submitWord: string;
  readonly isWarning?: boolean;
  readonly after?: Child;
};

/** Every form about an offer. */
export function OfferFormPage({ offer, context, ...view }: OfferFormView) {
  const text = offerTexts[context.language];
  const list = { text: text.offers, href: offerPaths.list.to({}) };
  const record = offer && { text: offer.name, href: offerPaths.record.to(offer) };
  const crumbs = [list, ...(record ? [record] : []), { text: view.title }];
  return (
    <FormPage
      {...view}
      context={context}
      conflict={[]}
      crumbs={crumbs}
      backHref={record ? record.href : list.href}
    />
  );
}

/** When it holds, and why it is changed: the end of every form that says something of a period. */
export function periodFields(language: Language): (FieldSpec | readonly FieldSpec[])[] {
  const { forms } = offerTexts[language];
  return [
    [
      { kind: 'day', name: 'validFrom', label: forms.validFrom },
      { kind: 'day', name: 'validTo', label: forms.validTo, hint: forms.validToHint, isOptional: true },
    ],
    { kind: 'area', name: 'reason', label: forms.reason, rows: 2 },
  ];
}

export function identityFields(language: Language, operators: readonly Named[]): FieldSpec[] {
  const { forms, operatorKinds: words } = offerTexts[language];
  const kinds = operatorKinds.map((value) => ({ value, text: words[value] }));
  return [
    { kind: 'text', name: 'name', label: forms.name },
    {
      kind: 'one-of-many',
      name: 'operator',
      label: forms.operator,
      options: optionsAmong(operators),
      hasEmpty: true,
    },
    { kind: 'one-of-few', name: 'operatorKind', label: forms.operatorKind, options: kinds },
    { kind: 'text', name: 'portalNumber', label: forms.portalNumber, width: 'medium', isOptional: true },
  ];
}

export function locationFields(
  language: Language,
  municipalities: readonly Named[],
): (FieldSpec | readonly FieldSpec[])[] {
  const { forms } = offerTexts[language];
  const options = optionsAmong(municipalities);
  return [
    { kind: 'one-of-many', name: 'municipality', label: forms.municipality, options, hasEmpty: true },
    { kind: 'text', name: 'address', label: forms.address, isOptional: true },
    [
      {
        kind: 'text',
        name: 'latitude',
        label: forms.latitude,
        hint: forms.positionHint,
        width: 'number',
        isOptional: true,
      },
      { kind: 'text', name: 'longitude', label: forms.longitude, width: 'number', isOptional: true },
    ],
  ];
}

export function termsFields(language: Language): FieldSpec[] {
  const { forms, record } = offerTexts[language];
  const categories = [
    { value: '', text: forms.noCategory },
    { value: '1', text: record.category(1) },
    { value: '2', text: record.category(2) },
  ];
  return [
    { kind: 'tick', name: 'inAgreement', label: record.agreement, text: forms.inAgreement },
    { kind: 'one-of-few', name: 'category', label: forms.category, options: categories },
    {
      kind: 'one-of-few',
      name: 'coverage',
      label: forms.coverage,
      options: coverages.map((value) => ({ value, text: record.coverages[value] })),
    },
    { kind: 'tick', name: 'secured', label: forms.secured, text: forms.secured, isOptional: true },
    { kind: 'tick', name: 'protected', label: forms.protected, text: forms.protected, isOptional: true },
  ];
}

export function serviceFields(language: Language, today: Day): (FieldSpec | readonly FieldSpec[])[] {
  const { forms, serviceKinds: kinds, targetGroups: groups } = offerTexts[language];
  const bases = legalBasesOn(today).map(({ key }) => ({ value: key, text: basisInWords(key, language) }));
  return [
    { kind: 'text', name: 'name', label: forms.serviceName },
    { kind: 'text', name: 'department', label: forms.department, isOptional: true },
    {
      kind: 'one-of-few',
      name: 'kind',
      label: forms.kind,
      options: serviceKinds.map((value) => ({ value, text: kinds[value] })),
    },
    { kind: 'ticks', name: 'basis', label: forms.bases, options: bases },
    {
      kind: 'ticks',
      name: 'group',
      label: forms.targetGroups,
      options: allTargetGroups.map((value) => ({ value, text: groups[value] })),
    },
    [
      { kind: 'text', name: 'places', label: forms.places, width: 'number' },
      { kind: 'text', name: 'ownPlaces', label: forms.ownPlaces, width: 'number', isOptional: true },
    ],
    [
      { kind: 'text', name: 'ageFrom', label: forms.ageFrom, width: 'number', isOptional: true },
      { kind: 'text', name: 'ageTo', label: forms.ageTo, width: 'number', isOptional: true },
    ],
  ];
}

export function eventFields(language: Language, events: readonly string[]): FieldSpec[] {
  const { forms, events: words, causes } = offerTexts[language];
  const options = optionsOf(words).filter(({ value }) => events.includes(value));
  return [
    { kind: 'one-of-few', name: 'event', label: forms.eventKind, options },
    { kind: 'day', name: 'on', label: forms.on },
    {
      kind: 'one-of-many',
      name: 'cause',
      label: forms.cause,
      options: [
        { value: '', text: forms.noCause },
        ...leavingCauses.map((value) => ({ value, text: causes[value] })),
      ],
      hasEmpty: false,
      isOptional: true,
    },
    { kind: 'area', name: 'remark', label: forms.remark, rows: 3, isOptional: true },
  ];
}

export function successorFields(language: Language, offers: readonly Named[]): FieldSpec[] {
  const { forms, successions } = offerTexts[language];
  return [
    {
      kind: 'one-of-many',
      name: 'successor',
      label: forms.successorOffer,
      options: optionsAmong(offers),
      hasEmpty: true,
    },
    { kind: 'one-of-few', name: 'kind', label: forms.successionKind, options: optionsOf(successions) },
    { kind: 'day', name: 'on', label: forms.from },
    { kind: 'text', name: 'places', label: forms.goneOver, width: 'number', isOptional: true },
    { kind: 'text', name: 'note', label: forms.note, isOptional: true },
  ];
}
