import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ConfirmPanel,
  FormPage,
  List,
  optionsAmong,
  optionsOf,
  Section,
  type FieldSpec,
  type FormState,
  type FormView,
} from '../../../platform/design/index.ts';
import { bodyPaths } from '../paths.ts';
import type { MemberRole } from '../rules/vocabulary.ts';
import { organisationTexts } from '../text.ts';
import { periodInWords } from './words.ts';

type Named = { key: string; name: string };
export type OtherSeat = { seat: number; role: MemberRole; from: Day | null; to: Day | null };
export type MembershipFormView = FormView & {
  body: Named;
  organisations: readonly Named[];
} & (
    | { person: null; persons: readonly Named[] }
    | { person: Named; otherSeats: readonly OtherSeat[]; removal: FormState; seat: number }
  );

/** A role in a body: for somebody new, or the change and end of one. */
export function MembershipFormPage(view: MembershipFormView) {
  const { body, context } = view;
  const { bodies: text, forms } = organisationTexts[context.language];
  const record = bodyPaths.record.to(body);
  const title = view.person ? text.editMember(view.person.name) : text.addMember;
  const choose: FieldSpec[] = view.person ? [] : [personField(view.persons, context.language)];
  return (
    <FormPage
      {...view}
      title={title}
      lead={body.name}
      crumbs={[
        { text: text.title, href: bodyPaths.list.to({}) },
        { text: body.name, href: record },
        { text: title },
      ]}
      fields={[...choose, ...membershipFields(context.language, view.organisations)]}
      submitWord={forms.save}
      backHref={record}
      after={view.person ? <After view={view} /> : undefined}
    />
  );
}

function After({ view }: { view: MembershipFormView & { person: Named } }) {
  const { body, person, otherSeats, removal, seat, context } = view;
  const { forms, roles } = organisationTexts[context.language];
  const at = { key: body.key, person: person.key };
  const others = otherSeats.map((other) => ({
    main: <a href={withQuery(bodyPaths.member.to(at), { plads: other.seat })}>{roles[other.role]}</a>,
    note: periodInWords(other, context.language),
  }));
  return (
    <>
      {others.length > 0 && (
        <Section heading={forms.otherSeats}>
          <List rows={others} />
        </Section>
      )}
      <ConfirmPanel
        form={removal}
        action={withQuery(bodyPaths.memberRemoval.to(at), { plads: seat })}
        word={forms.remove}
        warning={forms.removeWarning}
        confirmWord={forms.removeConfirm}
      />
    </>
  );
}

function personField(persons: readonly Named[], language: Language): FieldSpec {
  const { forms, common } = organisationTexts[language];
  const options = optionsAmong(persons, undefined);
  return {
    kind: 'one-of-many',
    name: 'person',
    label: common.person,
    hint: forms.personHint,
    options,
    hasEmpty: true,
  };
}

export function membershipFields(language: Language, organisations: readonly Named[]): FieldSpec[] {
  const { forms, common, roles } = organisationTexts[language];
  const among = optionsAmong(organisations, common.none);
  return [
    { kind: 'one-of-many', name: 'role', label: common.role, options: optionsOf(roles), hasEmpty: false },
    {
      kind: 'one-of-many',
      name: 'organisation',
      label: forms.sitsFor,
      isOptional: true,
      options: among,
      hasEmpty: false,
    },
    { kind: 'day', name: 'from', label: forms.from, isOptional: true },
    { kind: 'day', name: 'to', label: forms.to, isOptional: true },
  ];
}
