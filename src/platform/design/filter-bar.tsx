import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/language.ts';
import type { Option } from './choice-fields.tsx';
import { IslandScript } from './island.tsx';
import { designTexts } from './text.ts';

type Props = {
  language: Language;
  /** The list itself: the filters become part of its address. */
  action: string;
  /** The list without filters; left out when none is in use. */
  clearHref?: string | undefined;
  children?: Child;
};

/** Filters of a list as a GET form, so that a filtered list can be bookmarked and sent. */
export function FilterBar({ language, action, clearHref, children }: Props) {
  const text = designTexts[language];
  return (
    <rv-filter-on-change>
      <form class="rv-filter" method="get" action={action} aria-label={text.filterLabel}>
        {children}
        <div class="rv-acts">
          <button class="button button-secondary rv-small" type="submit">
            {text.filter}
          </button>
          {clearHref !== undefined && <a href={clearHref}>{text.clearFilter}</a>}
        </div>
      </form>
      <IslandScript name="filter-on-change" />
    </rv-filter-on-change>
  );
}

type FilterField = { name: string; label: string; value: string };

export const FilterText = ({ name, label, value }: FilterField) => (
  <div class="form-group">
    <label class="form-label" for={`filter-${name}`}>
      {label}
    </label>
    <input class="form-input" id={`filter-${name}`} name={name} type="search" value={value} />
  </div>
);

export const FilterSelect = ({
  name,
  label,
  value,
  options,
}: FilterField & { options: readonly Option[] }) => (
  <div class="form-group">
    <label class="form-label" for={`filter-${name}`}>
      {label}
    </label>
    <select class="form-select" id={`filter-${name}`} name={name}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  </div>
);
