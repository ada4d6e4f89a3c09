import { Icon } from './icon.tsx';
import { IslandScript } from './island.tsx';
import { LanguageForm } from './language-form.tsx';
import { Mark } from './mark.tsx';
import type { NavigationEntry, PageContext } from './page-context.ts';
import { places } from './places.ts';
import { designTexts } from './text.ts';
import { ReaderName, UserActs, UserMenu } from './user-menu.tsx';

type Props = { context: PageContext; active?: string | undefined };

/** The top of every page: mark, search, user menu and main navigation. On phones one menu holds them all. */
export const Header = ({ context, active }: Props) => (
  <header class="rv-top">
    {context.isDemo && <DemoBanner context={context} />}
    <div class="rv-wrap">
      <div class="rv-top__row">
        <Mark language={context.language} />
        <SearchForm context={context} />
        <div class="rv-top__user">
          {!context.actor && <LanguageForm context={context} />}
          <UserMenu context={context} />
        </div>
        <PhoneMenu context={context} active={active} />
      </div>
    </div>
    {context.navigation.length > 0 && (
      <div class="rv-navrow">
        <nav class="rv-wrap" aria-label={designTexts[context.language].mainMenu}>
          <Navigation entries={context.navigation} active={active} />
        </nav>
      </div>
    )}
  </header>
);

function DemoBanner({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  return (
    <div class="rv-demo">
      <p class="rv-wrap">
        <b>{text.demo}</b> {text.demoLine}
      </p>
    </div>
  );
}

function SearchForm({ context }: { context: PageContext }) {
  const text = designTexts[context.language];
  return (
    <rv-search-key class="rv-find-box">
      <rv-search-suggestions data-source={`${places.search}/forslag`}>
        <form class="rv-find" role="search" action={places.search}>
          <label class="sr-only" for="search-all">
            {text.searchLabel}
          </label>
          <Icon name="search" />
          <input id="search-all" name="q" type="search" placeholder={text.searchLabel} />
          <kbd aria-hidden="true">/</kbd>
        </form>
        <IslandScript name="search-suggestions" />
      </rv-search-suggestions>
      <IslandScript name="search-key" />
    </rv-search-key>
  );
}

function Navigation({
  entries,
  active,
}: {
  entries: readonly NavigationEntry[];
  active?: string | undefined;
}) {
  return (
    <ul class="rv-nav mainmenu">
      {entries.map(({ word, href, key }) => (
        <li>
          <a href={href} {...(key === active && { 'aria-current': 'page' })}>
            {word}
          </a>
        </li>
      ))}
    </ul>
  );
}

function PhoneMenu({ context, active }: Props) {
  const text = designTexts[context.language];
  return (
    <details class="rv-drop rv-drop--menu">
      <summary>
        <Icon name="menu" />
        {text.menu}
      </summary>
      <div class="rv-drop__body">
        <nav aria-label={text.menu}>
          <Navigation entries={context.navigation} active={active} />
          <ul class="rv-acts-list">
            <li>
              <a href={places.search}>{text.search}</a>
            </li>
          </ul>
        </nav>
        {context.actor && (
          <p class="rv-drop__who">
            <ReaderName reader={context.actor} />
          </p>
        )}
        {context.actor ? <UserActs context={context} /> : <LanguageForm context={context} />}
      </div>
    </details>
  );
}
