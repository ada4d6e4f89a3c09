import { Icon } from './icon.tsx';
import { LanguageForm } from './language-form.tsx';
import { menuGroups, type MenuGroup, type PageContext, type Reader } from './page-context.ts';
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

/** The links of the user menu in their groups, and its acts; on phones they stand in the main menu. */
export function UserActs({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  return (
    <>
      <div class="rv-menu">
        {menuGroups.map((group) => (
          <MenuPart context={context} group={group} />
        ))}
      </div>
      <div class="rv-menu__foot">
        {context.isDemo && (
          <a class="rv-textbutton" href={places.signIn}>
            <Icon name="account" />
            {text.demoSwitch}
          </a>
        )}
        <LanguageForm context={context} />
        <form method="post" action={places.signOut}>
          <input type="hidden" name="csrf" value={context.csrfToken} />
          <button class="rv-textbutton" type="submit">
            <Icon name="lock" />
            {text.signOut}
          </button>
        </form>
      </div>
    </>
  );
}

function MenuPart({ context, group }: { context: PageContext; group: MenuGroup }) {
  const entries = (context.menu ?? []).filter((entry) => entry.group === group);
  if (entries.length === 0) return <></>;
  const word = designTexts[context.language].menuGroups[group];
  const here = context.path.split('?')[0];
  return (
    <nav class="rv-menu__part" aria-label={word}>
      <p aria-hidden="true">{word}</p>
      <ul class="rv-acts-list">
        {entries.map((entry) => (
          <li>
            <a href={entry.href} {...(entry.href === here && { 'aria-current': 'page' })}>
              {entry.word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
