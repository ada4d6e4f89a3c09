import type { Child } from 'hono/jsx';

/**
 * Status as word, shape and colour. idle: ring (Kladde, Planlagt, Mangler) · run: half disc (Sendt, I gang) ·
 * done: disc (Godkendt, Besluttet) · warn: triangle · bad: cross · lock: square (Lukket punkt) ·
 * res: diamond (Forbehold) · part: open square (Betinget, Udgår).
 */
export type TagState = 'idle' | 'run' | 'done' | 'warn' | 'bad' | 'lock' | 'res' | 'part';

type Props = { state: TagState; isQuiet?: boolean; children?: Child };

/** A framed tag for what deviates; `isQuiet` for the same mark as plain text in lists. */
export const Tag = ({ state, isQuiet = false, children }: Props) => (
  <span class={isQuiet ? `rv-tag rv-tag--quiet is-${state}` : `badge rv-tag is-${state}`}>{children}</span>
);

/** The shape alone, where the word stands beside it. */
export const Dot = ({ state }: { state: TagState }) => (
  <span class={`rv-dot is-${state}`} aria-hidden="true" />
);
