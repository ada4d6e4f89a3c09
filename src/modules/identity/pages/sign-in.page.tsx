import {
  Form,
  Layout,
  PageHead,
  Section,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { mainRole } from '../../../kernel/seats.ts';
import { identityPaths } from '../paths.ts';
import { accountTexts } from '../text-account.ts';
import { identityTexts } from '../text.ts';

type Choice = { key: string; actor: Actor };
export type SignInView = {
  context: PageContext;
  users: readonly Choice[];
  back: string;
  formKey: string;
  isRefused: boolean;
};

/** The way into the demo: one button for each invented person. */
export function SignInPage(view: SignInView) {
  const { context, back } = view;
  const text = identityTexts[context.language];
  const problems = view.isRefused ? [{ message: text.refusals['no-such-person'] }] : [];
  const values = { back };
  const form: FormState = { ...context, formKey: view.formKey, values, problems };
  return (
    <Layout context={context} title={text.title} isRefused={view.isRefused}>
      <PageHead title={text.title} lead={text.lead} />
      <Section heading={text.groups}>
        <Form form={form} action={identityPaths.signIn.to({})}>
          <input type="hidden" name="back" value={back} />
          <ul class="rv-people">
            {view.users.map((user) => (
              <Person user={user} context={context} />
            ))}
          </ul>
        </Form>
        <p>
          <a href="/">{text.without}</a>
        </p>
        <p>
          <a href={identityPaths.password.to({})}>{accountTexts[context.language].signIn.withPassword}</a>
        </p>
      </Section>
    </Layout>
  );
}

const Person = ({ user, context }: { user: Choice; context: PageContext }) => {
  const text = identityTexts[context.language];
  const { name, title, organisationName, side } = user.actor;
  const role = mainRole(user.actor);
  const sees = role === 'member' && side === 'regional' ? text.regionSees : text.roleSees[role];
  return (
    <li>
      <button class="button button-secondary" type="submit" name="person" value={user.key}>
        {name}
      </button>
      <span>
        {title}, {organisationName}
        <small>
          {text.sees} {sees}
        </small>
      </span>
    </li>
  );
};
