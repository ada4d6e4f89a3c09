import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/language.ts';
import { Tag } from './tag.tsx';
import { designTexts } from './text.ts';

export type AgendaSlotProps = {
  language: Language;
  /** As shown: "13.00". An agenda without times has no time column. */
  time?: string | undefined;
  until?: string | undefined;
  heading?: string | undefined;
  /** The municipal part: dashed and grey, with the sentence that says who does not see it. */
  onlyWord?: string | undefined;
  /** `AgendaItem`s. */
  children?: Child;
};

/** A part of the agenda with its time. */
export function AgendaSlot({ language, time, until, heading, onlyWord, children }: AgendaSlotProps) {
  const kinds = [onlyWord !== undefined && 'rv-slot--only', time === undefined && 'rv-slot--timeless'];
  const isNameless = heading === undefined && onlyWord === undefined;
  return (
    <section class={['rv-slot', ...kinds].filter(Boolean).join(' ')}>
      {time !== undefined && (
        <div class="rv-slot__time">
          {time}
          {until !== undefined && <small>{designTexts[language].until(until)}</small>}
        </div>
      )}
      <div>
        <div class={isNameless ? 'rv-slot__name rv-slot__name--none' : 'rv-slot__name'}>
          {heading !== undefined && <h2>{heading}</h2>}
          {onlyWord !== undefined && (
            <Tag state="lock" isQuiet>
              {onlyWord}
            </Tag>
          )}
        </div>
        <ol class="rv-agenda">{children}</ol>
      </div>
    </section>
  );
}

export type AgendaItemProps = {
  number: string;
  title: string;
  /** Left out where the reader may see the title only. */
  href?: string | undefined;
  /** Beslutning, Drøftelse, Orientering, Formalia, Lukket. */
  type?: string | undefined;
  /** "3 indstillinger". */
  extent?: string | undefined;
  /** One line under the title: presenter, appendices, outcome. */
  sub?: Child;
  /** `Tag`s for what deviates. */
  marks?: Child;
};

/** One line of the agenda. */
export const AgendaItem = ({ number, title, href, type, extent, sub, marks }: AgendaItemProps) => (
  <li>
    <span class="rv-agenda__nr">{number}</span>
    <div>
      <span class="rv-agenda__title">{href === undefined ? title : <a href={href}>{title}</a>}</span>
      {sub !== undefined && <span class="rv-agenda__sub">{sub}</span>}
      {marks !== undefined && <span class="rv-agenda__marks">{marks}</span>}
    </div>
    <span class="rv-agenda__meta">
      <span>{type ?? ''}</span>
      <span>{extent ?? ''}</span>
    </span>
  </li>
);
