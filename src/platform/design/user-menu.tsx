import { Icon } from './icon.tsx';
import { LanguageForm } from './language-form.tsx';
import type { PageContext, Reader } from './page-context.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';

/** Who is signed in, with what only they can reach; a link to sign in when nobody is. */
export function UserMenu({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  if (!context.actor)
    return (
      <a class="rv-user" href={places.signIn}>
        <Icon name="lock" />
        <span>{text.signIn}</span>
      </a>
    );
  return (
    <details class="rv-drop rv-drop--user">
      <summary>
        <Icon name="account" />
        <ReaderName reader={context.actor} />
        <span class="sr-only">, {text.yourMenu}</span>
      </summary>
      <div class="rv-drop__body">
        <UserActs context={context} />
      </div>
    </details>
  );
}

/** Name, and role with organisation unless they are the same word. */
export const ReaderName = ({ reader }: { reader: Reader }) => (
  <span class="rv-reader">
    <span>{reader.name}</span>
    <small>
      {reader.role === reader.organisationName ? reader.role : `${reader.role}, ${reader.organisationName}`}
    </small>
  </span>
);

/** The links and acts of the user menu; on phones they stand in the main menu. */
export function UserActs({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  return (
    <>
      <ul class="rv-acts-list">
        <li>
          <a href={places.bodies}>{text.bodies}</a>
        </li>
        <li>
          <a href={places.organisations}>{text.organisations}</a>
        </li>
        <li>
          <a href={places.ownAccount}>{text.ownAccount}</a>
        </li>
        <li>
          <a href={places.ownLookups}>{text.ownLookups}</a>
        </li>
        <li>
          <a href={places.ownRights}>{text.ownRights}</a>
        </li>
        {context.isDemo && (
          <li>
            <a href={places.signIn}>{text.demoSwitch}</a>
          </li>
        )}
      </ul>
      <LanguageForm context={context} />
      <form method="post" action={places.signOut}>
        <input type="hidden" name="csrf" value={context.csrfToken} />
        <button class="rv-textbutton" type="submit">
          <Icon name="lock" />
          {text.signOut}
        </button>
      </form>
    </>
  );
}
