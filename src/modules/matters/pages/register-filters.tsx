import {
  ChipList,
  FilterBar,
  FilterSelect,
  FilterText,
  showDayShort,
  type Chip,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import {
  anyReservation,
  isFiltered,
  noFilter,
  outcomeWord,
  registerQuery,
  type RegisterFilter,
} from '../rules/register-filter.ts';
import { registerPaths } from '../paths.ts';
import { mattersTexts } from '../text.ts';
import type { RegisterView } from './register.page.tsx';
import { registerAddress } from './words.ts';

/** The years as chips, the rest as a form; both are the address. */
export function RegisterFilters({ view }: { view: RegisterView }) {
  const text = mattersTexts[view.context.language].register;
  return (
    <>
      <ChipList label={text.filters.year} chips={yearChips(view)} />
      <Fields view={view} />
      <ChipList label={text.filters.inUse} chips={moreChips(view)} />
    </>
  );
}

function yearChips({ context, register, filter }: RegisterView): Chip[] {
  const text = mattersTexts[context.language].register;
  const chip = (year: string, word: string): Chip => ({
    text: word,
    href: registerAddress({ ...filter, year, page: 1 }),
    isCurrent: filter.year === year,
  });
  return [chip('', text.allYears), ...register.years.map((year) => chip(year, year))];
}

function moreChips({ context, filter }: RegisterView): Chip[] {
  const text = mattersTexts[context.language].register;
  const to = (part: Partial<RegisterFilter>): string => registerAddress({ ...filter, ...part, page: 1 });
  const { matter, withFormalities } = filter;
  return [
    ...(matter === ''
      ? []
      : [{ text: text.ofMatter(matter), href: to({ matter: '' }), removes: text.removeMatter(matter) }]),
    {
      text: withFormalities ? text.withoutFormalities : text.withFormalities,
      href: to({ withFormalities: !withFormalities }),
    },
  ];
}

/** What the form does not ask for itself goes along unseen. */
const carried = ['aar', 'sag', 'formalia', 'orden', 'retning'] as const;

function Fields({ view }: { view: RegisterView }) {
  const { context, filter } = view;
  const { filters } = mattersTexts[context.language].register;
  const query = registerQuery(filter);
  const shown = (day: Day | ''): string => (day === '' ? '' : showDayShort(day, 'da'));
  const options = optionsOf(view);
  return (
    <FilterBar
      language={context.language}
      action={registerPaths.list.to({})}
      {...(isFiltered(filter) && { clearHref: registerAddress(noFilter) })}
    >
      {carried.map((name) => query[name] && <input type="hidden" name={name} value={query[name]} />)}
      <FilterText name="q" label={filters.words} value={filter.words} />
      <FilterSelect name="forum" label={filters.body} value={filter.body} options={options.bodies} />
      <FilterSelect
        name="udfald"
        label={filters.outcome}
        value={query['udfald'] ?? ''}
        options={options.outcomes}
      />
      <FilterSelect
        name="forbehold"
        label={filters.reservation}
        value={query['forbehold'] ?? ''}
        options={options.reservations}
      />
      <FilterText name="fra" label={filters.from} value={shown(filter.from)} />
      <FilterText name="til" label={filters.to} value={shown(filter.to)} />
    </FilterBar>
  );
}

/** What there is to choose among, with "all" first. */
function optionsOf({ context, register, outcome }: RegisterView) {
  const text = mattersTexts[context.language].register;
  const all = (word: string) => ({ value: '', text: word });
  const bodies = register.bodies.map(({ key, shortName }) => ({ value: key, text: shortName }));
  const outcomes = register.outcomes.map((code) => ({ value: outcomeWord(code), text: outcome(code).word }));
  const parties = register.parties.map(({ key, name }) => ({ value: key, text: name }));
  const anybody = { value: anyReservation, text: text.anyReservation };
  return {
    bodies: [all(text.allBodies), ...bodies],
    outcomes: [all(text.allOutcomes), ...outcomes],
    reservations: [all(text.allReservations), anybody, ...parties],
  };
}
