import type { Child } from 'hono/jsx';

type Props = {
  heading: string;
  /** At the right of the bar: body and date. */
  note?: Child;
  /** The decision as it was taken, in one or more paragraphs. */
  text: Child;
  /** Outcome, reservations, actions, minutes. */
  facts: readonly { readonly term: Child; readonly value: Child }[];
};

/** A decision: black frame and bar, and never used for anything else. */
export const DecisionBox = ({ heading, note, text, facts }: Props) => (
  <section class="rv-dec">
    <div class="rv-dec__bar">
      <h2>{heading}</h2>
      {note !== undefined && <span>{note}</span>}
    </div>
    <div class="rv-dec__body">
      <div class="rv-dec__text">{typeof text === 'string' ? <p>{text}</p> : text}</div>
      {facts.length > 0 && (
        <dl>
          {facts.map(({ term, value }) => (
            <>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
    </div>
  </section>
);
