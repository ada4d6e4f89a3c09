/** How an address and a form name an item: its meeting's body and day, and its own place: 'das/2016-11-17/15'. */
export type ItemKey = { readonly body: string; readonly day: string; readonly item: string };

const shape = /^([a-z0-9-]{1,80})\/(\d{4}-\d{2}-\d{2}(?:-[2-9])?)\/([a-z0-9.-]{1,40})$/;

export const itemKeyText = ({ body, day, item }: ItemKey): string => `${body}/${day}/${item}`;

export function itemKeyOf(text: string): ItemKey | undefined {
  const [, body, day, item] = shape.exec(text) ?? [];
  return body && day && item ? { body, day, item } : undefined;
}

const keysMax = 50;

/** The items of an address, separated by commas; what names none is left out, and each counts once. */
export function itemKeysOf(text: string): string[] {
  const keys = text.split(',').filter((key) => itemKeyOf(key) !== undefined);
  return [...new Set(keys)].slice(0, keysMax);
}
