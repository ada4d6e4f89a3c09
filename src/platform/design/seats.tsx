import type { Child } from 'hono/jsx';

/** One municipality's place: answered (full), in progress (half), not yet (none), with the word that says so. */
export type Seat = {
  readonly abbreviation: string;
  readonly name: string;
  readonly state: 'full' | 'half' | 'none';
  readonly word: string;
};

/** The municipalities in fixed order: who, not only how many. The sentence says the same in words. */
export const Seats = ({ seats, sentence }: { seats: readonly Seat[]; sentence: Child }) => (
  <>
    <ul class="rv-seats">
      {seats.map(({ abbreviation, name, state, word }) => (
        <li class={`is-${state}`}>
          <span aria-hidden="true">{abbreviation}</span>
          <span class="sr-only">
            {name}: {word}
          </span>
        </li>
      ))}
    </ul>
    <p class="rv-fine rv-muted">{sentence}</p>
  </>
);
