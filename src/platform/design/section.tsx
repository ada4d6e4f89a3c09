import type { Child } from 'hono/jsx';

export type SectionProps = {
  heading: Child;
  /** An address inside the page. */
  id?: string;
  /** Small text at the right of the heading: a count, a source. */
  note?: Child;
  /** Where there is more, at the right of the heading. */
  link?: { readonly href: string; readonly text: string };
  /** Left out of the printed page. */
  isScreenOnly?: boolean;
  children?: Child;
};

/** A part of a page, opened by a rule. In a side column the rule is thinner. */
export const Section = ({ heading, id, note, link, isScreenOnly = false, children }: SectionProps) => (
  <section class={isScreenOnly ? 'rv-sec rv-no-print' : 'rv-sec'} {...(id && { id })}>
    <div class="rv-sec__head">
      <h2>{heading}</h2>
      {note !== undefined && <span class="rv-muted">{note}</span>}
      {link && <a href={link.href}>{link.text}</a>}
    </div>
    {children}
  </section>
);
