import type { Child } from 'hono/jsx';

/** The content with a side column of what belongs to it. `sideLabel` names the side for screen readers. */
export const Columns = ({ main, side, sideLabel }: { main: Child; side: Child; sideLabel: string }) => (
  <div class="rv-cols">
    <div>{main}</div>
    <aside class="rv-side" aria-label={sideLabel}>
      {side}
    </aside>
  </div>
);

type RecordProps = { mini: Child; main: Child; side: Child; sideLabel: string };

/**
 * A record between its neighbours (`mini`, a `MiniAgenda`) and what it came from and led to. On phones the
 * recommendation comes first, then "for your municipality", notes and the decision, then the text.
 */
export const RecordColumns = ({ mini, main, side, sideLabel }: RecordProps) => (
  <div class="rv-cols rv-cols--3">
    {mini}
    <article>{main}</article>
    <aside class="rv-side" aria-label={sideLabel}>
      {side}
    </aside>
  </div>
);
