import { Icon } from './icon.tsx';

export type Chip = {
  readonly text: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  /** For a filter in use: what following the link does, as spoken ("Fjern filteret DAS"). Draws a cross. */
  readonly removes?: string;
};

/** Filters as links in the address: a way in, or the ones in use with a cross to take them away. */
export const ChipList = ({ label, chips }: { label: string; chips: readonly Chip[] }) => (
  <ul class="rv-chips" aria-label={label}>
    {chips.map(({ text, href, isCurrent, removes }) => (
      <li>
        <a
          class="tag"
          href={href}
          {...(isCurrent && { 'aria-current': 'true' })}
          {...(removes !== undefined && { 'aria-label': removes })}
        >
          {text}
          {removes !== undefined && <Icon name="close" />}
        </a>
      </li>
    ))}
  </ul>
);
