import { userPaths } from '../paths.ts';
import { appointedRoles, type AppointedRole } from '../rules/appointment.ts';
import { accessTexts } from '../text.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  FormPage,
  List,
  optionsAmong,
  Section,
  type FieldSpec,
  type FormView,
} from '../../../platform/design/index.ts';
import { bodyPath } from '../paths.ts';

type Person = { key: string; name: string };
type Named = { key: string; name: string };
type PersonFormView = FormView & { person: Person };

const crumbsTo = (person: Person, title: string, language: Language) => [
  { text: accessTexts[language].accounts.users.title, href: userPaths.list.to({}) },
  { text: person.name, href: userPaths.user.to(person) },
  { text: title },
];

/** Gives a person a role with dates and a reason. */
export function GiveRolePage(view: PersonFormView & { organisations: readonly Named[] }) {
  const { person, context, organisations } = view;
  const { accounts, roles, common } = accessTexts[context.language];
  const { forms: text, user } = accounts;
  const title = text.giveTitle(person.name);
  const organisation: FieldSpec = {
    kind: 'one-of-many',
    name: 'organisation',
    label: common.organisation,
    hint: text.organisationHint,
    options: optionsAmong([{ key: '', name: common.none }, ...organisations]),
    hasEmpty: false,
  };
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.giveLead}
      crumbs={crumbsTo(person, title, context.language)}
      fields={[
        {
          kind: 'one-of-few',
          name: 'role',
          label: user.role,
          options: appointedRoles.map((role) => ({ value: role, text: roles[role] })),
        },
        organisation,
        {
          kind: 'text',
          name: 'concerning',
          label: text.concerning,
          hint: text.concerningHint,
          isOptional: true,
        },
        [
          { kind: 'day', name: 'from', label: common.from },
          { kind: 'day', name: 'to', label: common.to, isOptional: true },
        ],
        { kind: 'text', name: 'reason', label: common.reason, hint: text.reasonHint },
      ]}
      submitWord={text.give}
      backHref={userPaths.user.to(person)}
    />
  );
}

export const endFields = (language: Language, lastDay: { label: string; hint: string }): FieldSpec[] => [
  { kind: 'day', name: 'lastDay', ...lastDay },
  { kind: 'text', name: 'reason', label: accessTexts[language].common.reason },
];

/** Gives a role its last day. */
export function EndRolePage(view: PersonFormView & { role: AppointedRole }) {
  const { person, context } = view;
  const { accounts, roles } = accessTexts[context.language];
  const { forms: text } = accounts;
  const title = text.endTitle(roles[view.role], person.name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.endLead}
      crumbs={crumbsTo(person, title, context.language)}
      fields={endFields(context.language, { label: text.lastDay, hint: text.lastDayHint })}
      submitWord={text.end}
      backHref={userPaths.user.to(person)}
      isWarning
    />
  );
}

export const emailFields = (language: Language): FieldSpec[] => [
  { kind: 'text', name: 'email', label: accessTexts[language].accounts.forms.email, type: 'email' },
];

/** Changes the address the user signs in with. */
export function EmailPage(view: PersonFormView) {
  const { person, context } = view;
  const { forms: text } = accessTexts[context.language].accounts;
  const title = text.emailTitle(person.name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.emailLead}
      crumbs={crumbsTo(person, title, context.language)}
      fields={emailFields(context.language)}
      submitWord={accessTexts[context.language].common.save}
      backHref={userPaths.user.to(person)}
    />
  );
}

/** Makes the person a user by a mail with a link. */
export function InvitationPage(view: PersonFormView) {
  const { person, context } = view;
  const { forms: text } = accessTexts[context.language].accounts;
  const title = text.inviteTitle(person.name);
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.inviteLead}
      crumbs={crumbsTo(person, title, context.language)}
      fields={emailFields(context.language)}
      submitWord={text.invite}
      backHref={userPaths.user.to(person)}
    />
  );
}

/** Closes the user of somebody who leaves. */
export function LeavingPage(view: PersonFormView & { bodies: readonly Named[] }) {
  const { person, context, bodies } = view;
  const { forms: text } = accessTexts[context.language].accounts;
  const title = text.leaveTitle(person.name);
  const seats = bodies.map((body) => ({ main: <a href={bodyPath.to(body)}>{body.name}</a> }));
  return (
    <FormPage
      {...view}
      title={title}
      lead={text.leaveLead}
      crumbs={crumbsTo(person, title, context.language)}
      fields={endFields(context.language, { label: text.leaveDay, hint: text.lastDayHint })}
      submitWord={text.leave}
      backHref={userPaths.user.to(person)}
      isWarning
      after={
        seats.length > 0 && (
          <Section heading={text.leaveSeats}>
            <List rows={seats} />
          </Section>
        )
      }
    />
  );
}
