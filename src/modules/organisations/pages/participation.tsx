import { List, Section } from '../../../platform/design/index.ts';

/** A part of a page in words: lines with a place to go. The module of matters makes them. */
export type ParticipationPart = {
  readonly heading: string;
  readonly count: string;
  readonly empty: string;
  readonly rows: readonly { readonly text: string; readonly href: string; readonly note: string }[];
};

/** What somebody took part in and reserved, as far as the reader may see. */
export const Participation = ({ parts }: { parts: readonly ParticipationPart[] }) => (
  <>
    {parts.map(({ heading, count, empty, rows }) => (
      <Section heading={heading} {...(rows.length > 0 && { note: count })}>
        {rows.length === 0 ? (
          <p class="rv-muted">{empty}</p>
        ) : (
          <List rows={rows.map(({ text, href, note }) => ({ main: <a href={href}>{text}</a>, note }))} />
        )}
      </Section>
    ))}
  </>
);
