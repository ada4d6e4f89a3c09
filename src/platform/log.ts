/** What operators read: one JSON line per event. Codes and ids only, never the text a user typed. */
export type Log = (
  level: 'info' | 'warning' | 'error',
  event: string,
  facts?: Record<string, unknown>,
) => void;

export const logTo =
  (write: (line: string) => void, clock: () => Date): Log =>
  (level, event, facts = {}) =>
    write(`${JSON.stringify({ at: clock().toISOString(), level, event, ...facts })}\n`);

/** The facts of an error that help an operator: its name, message and stack. */
export const errorFacts = (error: unknown): Record<string, unknown> =>
  error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
