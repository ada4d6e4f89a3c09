import type { Child } from 'hono/jsx';

/** Case text: a measure that can be read, and generous lines. */
export const Prose = ({ children }: { children?: Child }) => <div class="rv-prose">{children}</div>;

/** One finding about the text beside it. Six alerts would shout; a note is a line. */
export const Note = ({ children }: { children?: Child }) => (
  <div class="rv-note">
    <p>{children}</p>
  </div>
);

/** History, and who may see it, out of the way until asked for. */
export const Fold = ({ summary, children }: { summary: string; children?: Child }) => (
  <details class="rv-fold">
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
);

type EmptyProps = { heading: string; acts?: Child; children?: Child };

/** Nothing here yet: says what will appear, and the act that makes it. No heading: it may stand at any level. */
export const EmptyState = ({ heading, acts, children }: EmptyProps) => (
  <div class="rv-empty">
    <p class="rv-empty__heading">{heading}</p>
    {children !== undefined && <p>{children}</p>}
    {acts !== undefined && <div class="rv-acts">{acts}</div>}
  </div>
);
