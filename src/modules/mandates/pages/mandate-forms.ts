import type { Language } from '../../../kernel/language.ts';
import {
  optionsAmong,
  optionsOf,
  type Crumb,
  type FieldSpec,
  type FormPageProps,
} from '../../../platform/design/index.ts';
import { mandatePaths } from '../paths.ts';
import { treatmentResults } from '../rules/mandate-states.ts';
import type { Correction, ItemChoice, MandateHead, MandateVersion } from '../rules/mandate-views.ts';
import { termFields, type TermField } from '../rules/terms.ts';
import { mandateTexts } from '../text.ts';
import { itemWords } from './words.ts';

export type Description = Omit<FormPageProps, 'context' | 'form' | 'conflict'>;
type Named = { readonly key: string; readonly name: string };

export const mandateCrumbs = (mandate: MandateHead | null, language: Language, last: string): Crumb[] => [
  { text: mandateTexts[language].list.title, href: mandatePaths.list.to({}) },
  ...(mandate ? [{ text: mandate.title, href: recordHref(mandate) }] : []),
  { text: last },
];
export const recordHref = ({ number }: Pick<MandateHead, 'number'>): string =>
  mandatePaths.record.to({ number: String(number) });

type FactsView = { mandate: MandateHead | null; bodies: readonly Named[]; language: Language };

/** What terms of reference are of, and who may read them. */
export function factsForm({ mandate, bodies, language }: FactsView): Description {
  const { facts: text, audiences, common } = mandateTexts[language];
  const title = mandate ? text.editTitle : text.newTitle;
  return {
    title,
    lead: text.lead,
    crumbs: mandateCrumbs(mandate, language, title),
    submitWord: common.save,
    backHref: mandate ? recordHref(mandate) : mandatePaths.list.to({}),
    fields: [
      { kind: 'text', name: 'title', label: text.name },
      bodyField({ name: 'decidedBy', label: text.decidedBy, hint: text.decidedByHint, bodies }),
      {
        ...bodyField({ name: 'body', label: text.body, hint: text.bodyHint, bodies, none: text.noBody }),
        isOptional: true,
      },
      { kind: 'one-of-few', name: 'audience', label: text.audience, options: optionsOf(audiences) },
      { kind: 'tick', name: 'municipalOnly', label: text.municipal, text: text.municipalText },
    ],
  };
}

type BodyField = { name: string; label: string; hint: string; bodies: readonly Named[]; none?: string };
export const bodyField = ({ name, label, hint, bodies, none }: BodyField): FieldSpec => ({
  kind: 'one-of-many',
  name,
  label,
  hint,
  options: optionsAmong(bodies, none),
  hasEmpty: none === undefined,
});

const rowsOf: Readonly<Partial<Record<TermField, number>>> = { purpose: 4, tasks: 8, phases: 4, members: 4 };

type WriteView = { mandate: MandateHead; version: MandateVersion; language: Language };

/** The words of the version that is a draft. */
export function termsForm({ mandate, version, language }: WriteView): Description {
  const { fields: words, hints, write: text, common } = mandateTexts[language];
  const fields = termFields.map((name): FieldSpec => {
    const hint = hints[name];
    const spec = {
      kind: 'area',
      name,
      label: words[name],
      isOptional: true,
      rows: rowsOf[name] ?? 2,
    } as const;
    return hint === '' ? spec : { ...spec, hint };
  });
  return {
    title: text.title(version.number),
    lead: text.lead,
    crumbs: mandateCrumbs(mandate, language, text.title(version.number)),
    submitWord: common.save,
    backHref: recordHref(mandate),
    fields: [
      ...fields,
      [
        { kind: 'day', name: 'periodFrom', label: text.periodFrom, isOptional: true },
        { kind: 'day', name: 'periodTo', label: text.periodTo, isOptional: true },
      ],
    ],
  };
}

type MeetingView = { mandate: MandateHead; items: readonly ItemChoice[]; language: Language };

export const itemField = (items: readonly ItemChoice[], label: string, language: Language): FieldSpec => ({
  kind: 'one-of-many',
  name: 'item',
  label,
  hint: mandateTexts[language].common.itemHint,
  options: items.map((item) => ({ value: item.name, text: itemWords(item, language) })),
  hasEmpty: true,
});

export function backingForm({ mandate, items, language }: MeetingView): Description {
  const { backing: text, common } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead,
    crumbs: mandateCrumbs(mandate, language, text.title),
    submitWord: common.record,
    backHref: recordHref(mandate),
    fields: [
      itemField(items, text.item, language),
      { kind: 'area', name: 'note', label: text.note, isOptional: true, rows: 3 },
    ],
  };
}

/** How many remarks one form takes; more are written at the next treatment. */
export const remarksMax = 5;
export const remarkNumbers: readonly number[] = Array.from({ length: remarksMax }, (_, at) => at + 1);

type TreatmentView = MeetingView & { parties: readonly Named[]; openCount: number };

/** What the meeting did with the version, and what it wants put right. */
export function treatmentForm({ mandate, items, parties, openCount, language }: TreatmentView): Description {
  const { treatment: text, results, common } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead,
    crumbs: mandateCrumbs(mandate, language, text.title),
    submitWord: common.record,
    backHref: recordHref(mandate),
    fields: [
      itemField(items, text.item, language),
      {
        kind: 'one-of-few',
        name: 'result',
        label: text.result,
        options: treatmentResults.map((value) => ({ value, text: results[value] })),
      },
      { kind: 'day', name: 'validFrom', label: text.validFrom, hint: text.validFromHint, isOptional: true },
      { kind: 'area', name: 'note', label: text.note, isOptional: true, rows: 3 },
      ...remarkNumbers.flatMap((number) => remarkFields(number, parties, language)),
      ...confirmation(openCount, language),
    ],
  };
}

function remarkFields(
  number: number,
  parties: readonly Named[],
  language: Language,
): (FieldSpec | readonly FieldSpec[])[] {
  const { treatment: text } = mandateTexts[language];
  return [
    {
      kind: 'area',
      name: number === 1 ? 'remarks' : `text${number}`,
      label: text.remark(number),
      isOptional: true,
      rows: 2,
    },
    [
      fieldChoice(`field${number}`, text.remarkField(number), language),
      {
        kind: 'one-of-many',
        name: `who${number}`,
        label: text.remarkWho(number),
        options: optionsAmong(parties, text.nobody),
        hasEmpty: false,
        isOptional: true,
      },
      { kind: 'text', name: `by${number}`, label: text.remarkBy(number), isOptional: true, width: 'medium' },
    ],
  ];
}

const fieldChoice = (name: string, label: string, language: Language): FieldSpec => {
  const { fields, treatment: text } = mandateTexts[language];
  const options = termFields.map((value) => ({ value, text: fields[value] }));
  return {
    kind: 'one-of-many',
    name,
    label,
    options: [{ value: '', text: text.noField }, ...options],
    hasEmpty: false,
    isOptional: true,
  };
};

/** Asked only where corrections are open. */
export const confirmation = (openCount: number, language: Language): FieldSpec[] =>
  openCount === 0
    ? []
    : [
        {
          kind: 'tick',
          name: 'confirmed',
          label: mandateTexts[language].common.openCorrections(openCount),
          text: mandateTexts[language].common.allTheSame,
        },
      ];

type CorrectionView = { mandate: MandateHead; correction: Correction; language: Language };

/** What became of a correction. */
export function correctionForm({ mandate, correction, language }: CorrectionView): Description {
  const { correction: text, correctionStates, common } = mandateTexts[language];
  return {
    title: text.title(correction.position),
    lead: correction.text,
    crumbs: mandateCrumbs(mandate, language, text.title(correction.position)),
    submitWord: common.save,
    backHref: recordHref(mandate),
    fields: [
      { kind: 'one-of-few', name: 'state', label: text.state, options: optionsOf(correctionStates) },
      { ...fieldChoice('field', text.field, language), hint: text.fieldHint },
      { kind: 'area', name: 'reason', label: text.reason, hint: text.reasonHint, isOptional: true, rows: 3 },
    ],
  };
}

type AdoptionView = { mandate: MandateHead; openCount: number; language: Language };

export function adoptionForm({ mandate, openCount, language }: AdoptionView): Description {
  const { adoption: text } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead,
    crumbs: mandateCrumbs(mandate, language, text.title),
    submitWord: text.submit,
    backHref: recordHref(mandate),
    fields: [{ kind: 'day', name: 'validFrom', label: text.validFrom }, ...confirmation(openCount, language)],
  };
}

type StepView = MeetingView & { step: { is: 'phase' | 'discussion'; text: string } };

export function stepForm({ mandate, items, step, language }: StepView): Description {
  const { steps: text } = mandateTexts[language];
  const isDiscussion = step.is === 'discussion';
  const item = itemField(items, isDiscussion ? text.discussedAt : text.endedAt, language);
  return {
    title: isDiscussion ? text.discussionTitle : text.phaseTitle,
    lead: step.text,
    crumbs: mandateCrumbs(mandate, language, isDiscussion ? text.discussionTitle : text.phaseTitle),
    submitWord: text.submit,
    backHref: recordHref(mandate),
    fields: [
      { ...item, isOptional: !isDiscussion },
      { kind: 'area', name: 'note', label: text.note, isOptional: true, rows: 3 },
    ],
  };
}

type ActView = {
  mandate: MandateHead;
  event: 'close' | 'drop' | 'reopen';
  openCount: number;
  language: Language;
};

/** An end or a new beginning, with its reason. */
export function endForm({ mandate, event, openCount, language }: ActView): Description {
  const { acts, ends: text } = mandateTexts[language];
  return {
    title: acts[event],
    lead: text[event],
    crumbs: mandateCrumbs(mandate, language, acts[event]),
    submitWord: acts[event],
    backHref: recordHref(mandate),
    isWarning: event !== 'reopen',
    fields: [
      { kind: 'area', name: 'reason', label: text.reason, rows: 3 },
      ...confirmation(event === 'close' ? openCount : 0, language),
    ],
  };
}

type ProposalView = { mandate: MandateHead; language: Language };

export function agendaForm({ mandate, language }: ProposalView): Description {
  const { agenda: text } = mandateTexts[language];
  return {
    title: text.title,
    lead: text.lead(mandate.decidedBy.name),
    crumbs: mandateCrumbs(mandate, language, text.title),
    submitWord: text.submit,
    backHref: recordHref(mandate),
    fields: [
      { kind: 'text', name: 'title', label: text.itemTitle },
      { kind: 'area', name: 'text', label: text.text, isOptional: true, rows: 5 },
    ],
  };
}
