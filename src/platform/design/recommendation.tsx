import type { Child } from 'hono/jsx';

/** What one must decide, first on the page: "Det indstilles, at DAS", then each recommendation. */
export const Recommendation = ({ heading, items }: { heading: string; items: readonly Child[] }) => (
  <section class="rv-rec">
    <h2>{heading}</h2>
    {items.length === 1 ? (
      <p>{items[0]}</p>
    ) : (
      <ol>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ol>
    )}
  </section>
);
