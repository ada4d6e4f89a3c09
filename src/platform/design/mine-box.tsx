import type { Child } from 'hono/jsx';

type Props = {
  heading: string;
  figure?: { readonly value: string; readonly unit: string };
  facts: readonly { readonly term: string; readonly value: Child }[];
  children?: Child;
};

/** "For din kommune": only when there are data for the reader's own municipality. */
export const MineBox = ({ heading, figure, facts, children }: Props) => (
  <section class="rv-mine">
    <h2>{heading}</h2>
    {figure && (
      <p>
        <span class="rv-big">
          {figure.value} <small>{figure.unit}</small>
        </span>
      </p>
    )}
    <dl>
      {facts.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {children !== undefined && <p class="rv-fine">{children}</p>}
  </section>
);
