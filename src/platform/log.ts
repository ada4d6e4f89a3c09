/** What operators read: one JSON line per event. Codes and ids only, never the text a user typed. */
export type Log = (
  level: 'info' | 'warning' | 'error',
  event: string,
  facts?: Record<string, unknown>,
) => void;

/** One event is one line, whatever is in it, for every reader of lines: the signs some of them break at are escaped. */
export const logTo =
  (write: (line: string) => void, clock: () => Date): Log =>
  (level, event, facts = {}) =>
    write(`${oneLine(JSON.stringify({ at: clock().toISOString(), level, event, ...facts }))}\n`);

const oneLine = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart('0000'.length, '0');
    return `\\u${code}`;
  });

/** The facts of an error that help an operator: its name, message and stack. */
export const errorFacts = (error: unknown): Record<string, unknown> =>
  error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
