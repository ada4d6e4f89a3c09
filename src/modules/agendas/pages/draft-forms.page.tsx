import {
  ActButton,
  FormPage,
  HiddenParts,
  showDay,
  type FieldSpec,
  type FormView,
  type Option,
} from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { agendaPaths } from '../paths.ts';
import type { CaseTemplate } from '../rules/default-templates.ts';
import type { DraftSection } from '../rules/draft-views.ts';
import type { Offer } from '../rules/offers.ts';
import { agendasTexts } from '../text.ts';
import { crumbsOf, draftHref, type DraftMeeting } from './draft-words.ts';

type OfMeeting = FormView & { readonly meeting: DraftMeeting };
export type SectionFormView = OfMeeting & {
  /** The section that is edited; null when it is new. */
  readonly section: DraftSection | null;
  readonly sections: readonly DraftSection[];
};

/** A new section, or a change of one: its name, its time, and whether it is for municipalities only. */
export function SectionFormPage(view: SectionFormView) {
  const { context, meeting, section, form } = view;
  const { section: text } = agendasTexts[context.language];
  const title = section ? text.editTitle(section.title) : text.newTitle;
  return (
    <FormPage
      {...view}
      title={title}
      crumbs={crumbsOf(meeting, context.language, title)}
      lead={text.timeHint}
      fields={sectionFields(view)}
      submitWord={text.save}
      backHref={draftHref(meeting)}
      {...(section && {
        after: (
          <form
            class="rv-draft__remove"
            method="post"
            action={agendaPaths.sectionRemoval.to({ ...meeting.at, section: String(section.entry) })}
          >
            <HiddenParts form={form} />
            <p class="rv-muted">{text.removeText}</p>
            <ActButton kind="secondary">{text.remove}</ActButton>
          </form>
        ),
      })}
    />
  );
}

export function sectionFields({
  context,
  section,
  sections,
}: Pick<SectionFormView, 'context' | 'section' | 'sections'>): (FieldSpec | FieldSpec[])[] {
  const { section: text } = agendasTexts[context.language];
  const places: Option[] = [
    ...sections
      .map(({ entry, title }) => ({ value: String(entry), text: text.afterSection(title) }))
      .toReversed(),
    { value: '0', text: text.first },
  ];
  const after: FieldSpec = {
    kind: 'one-of-many',
    name: 'after',
    label: text.after,
    options: places,
    hasEmpty: false,
  };
  return [
    { kind: 'text', name: 'title', label: text.name },
    [
      { kind: 'text', name: 'startsAt', label: text.startsAt, width: 'date', isOptional: true },
      {
        kind: 'text',
        name: 'endsAt',
        label: text.endsAt,
        width: 'date',
        isOptional: true,
      },
    ],
    {
      kind: 'tick',
      name: 'municipalOnly',
      label: text.municipal,
      text: text.municipalTick,
      isOptional: true,
    },
    ...(section ? [] : [after]),
  ];
}

/** The choice of an item that is only a formality. */
export const formalChoice = 'formalia';

export type NewItemView = OfMeeting & {
  readonly sections: readonly DraftSection[];
  readonly templates: readonly CaseTemplate[];
  readonly matters: readonly { readonly number: string; readonly title: string }[];
};

/** A new item: its title, where it stands, and what kind of case it is. */
export function NewItemPage(view: NewItemView) {
  const { context, meeting, sections, templates, matters } = view;
  const { newItem: text, handlings, loose } = agendasTexts[context.language];
  const places = sections.map(({ entry, title }) => ({ value: String(entry), text: title }));
  const kinds = templates.map(({ name, handling }) => ({
    value: name,
    text: text.kindOf(name, handlings[handling]),
  }));
  return (
    <FormPage
      {...view}
      title={text.title}
      crumbs={crumbsOf(meeting, context.language, text.title)}
      fields={[
        { kind: 'text', name: 'title', label: text.name },
        {
          kind: 'one-of-many',
          name: 'section',
          label: text.section,
          options: places.length > 0 ? places : [{ value: '0', text: loose }],
          hasEmpty: false,
        },
        {
          kind: 'one-of-few',
          name: 'template',
          label: text.kind,
          options: [...kinds, { value: formalChoice, text: text.formal }],
        },
        {
          kind: 'one-of-many',
          name: 'matter',
          label: text.matter,
          options: [
            { value: '', text: text.noMatter },
            ...matters.map(({ number, title }) => ({ value: number, text: `${number} ${title}` })),
          ],
          hasEmpty: false,
          isOptional: true,
        },
        {
          kind: 'text',
          name: 'caseNumber',
          label: text.case,
          hint: text.caseHint,
          width: 'medium',
          isOptional: true,
        },
      ]}
      submitWord={text.save}
      backHref={draftHref(meeting)}
    />
  );
}

/** Calls the meeting off, or puts it off: with a reason, because it is told to everybody. */
export function EventFormPage(view: OfMeeting & { readonly event: 'cancel' | 'postpone' }) {
  const { context, meeting, event } = view;
  const { eventForm: text } = agendasTexts[context.language];
  return (
    <FormPage
      {...view}
      title={text[event]}
      lead={text.leads[event]}
      crumbs={crumbsOf(meeting, context.language, text[event])}
      fields={[{ kind: 'area', name: 'reason', label: text.reason, hint: text.reasonHint, rows: 3 }]}
      submitWord={text[event]}
      backHref={draftHref(meeting)}
      isWarning
    />
  );
}

/** Says no to a proposal. */
export function DeclinePage(view: OfMeeting & { readonly offer: Offer }) {
  const { context, meeting, offer } = view;
  const { pull: text } = agendasTexts[context.language];
  return (
    <FormPage
      {...view}
      title={text.declineTitle(offer.title)}
      lead={text.declineLead}
      crumbs={[
        ...crumbsOf(meeting, context.language, text.title).slice(0, -1),
        { text: text.title, href: agendaPaths.pullIn.to(meeting.at) },
        { text: text.decline },
      ]}
      before={<p class="rv-muted">{offerSource(offer, context.language)}</p>}
      fields={[{ kind: 'area', name: 'reason', label: text.reason, rows: 3 }]}
      submitWord={text.declineAct}
      backHref={agendaPaths.pullIn.to(meeting.at)}
      isWarning
    />
  );
}

/** "DAS 17. november 2016, punkt 11", and the day it is from where the source does not say it. */
export const offerSource = ({ source, on, kind }: Offer, language: Language): string =>
  kind === 'proposal' && on !== null
    ? [source, showDay(on, language)].filter((part) => part !== '').join(', ')
    : source;
