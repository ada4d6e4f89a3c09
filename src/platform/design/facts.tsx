import type { Child } from 'hono/jsx';

export type Fact = { readonly term: Child; readonly value: Child; readonly note?: Child };

/** The key facts of a record as a strip. `isTight` makes it one running line on phones. */
export const Facts = ({ facts, isTight = false }: { facts: readonly Fact[]; isTight?: boolean }) => (
  <dl class={isTight ? 'rv-facts rv-facts--tight' : 'rv-facts'}>
    {facts.map(({ term, value, note }) => (
      <div>
        <dt>{term}</dt>
        <dd>
          {value}
          {note !== undefined && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
);
