/** A line of the field of other addresses: a name with its address, or the address alone. */
export type TypedRecipient = { readonly line: number; readonly name: string; readonly address: string };

const named = /^"?(?<name>[^<>"]*?)"?\s*<(?<address>[^<>]*)>$/;

/** The lines somebody typed, empty ones left out. Whether an address is one is for the edge to say. */
export const typedRecipients = (typed: string): TypedRecipient[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '')
    .map(({ line, text }) => {
      const { name = '', address = text } = named.exec(text)?.groups ?? {};
      return { line, name: name === '' ? address.trim() : name, address: address.trim().toLowerCase() };
    });

export const leaveOutField = (key: string): string => `udelad-${key}`;
export const reasonField = (key: string): string => `grund-${key}`;

/** The fields that belong to single recipients, and the rest of the form. */
export function splitForm(form: Readonly<Record<string, string>>): {
  ofRecipients: Record<string, string>;
  rest: Record<string, string>;
} {
  const isOfRecipient = (name: string): boolean => /^(udelad|grund)-[\w-]{1,80}$/.test(name);
  const entries = Object.entries(form);
  return {
    ofRecipients: Object.fromEntries(entries.filter(([name]) => isOfRecipient(name))),
    rest: Object.fromEntries(entries.filter(([name]) => !isOfRecipient(name))),
  };
}
