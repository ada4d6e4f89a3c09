/** The parts of an item's address, as the route of its page has them. */
export type ItemAddress = { readonly body: string; readonly day: string; readonly item: string };

const shape =
  /^(?:https?:\/\/[^/?#]+)?\/moeder\/([a-z0-9-]{1,80})\/([0-9-]{10,12})\/punkt\/([a-z0-9.-]{1,40})\/?(?:[?#].*)?$/i;

/** The item whose address was copied from the browser, with the server's name or without; undefined where none. */
export function itemAddressOf(typed: string): ItemAddress | undefined {
  const [, body, day, item] = shape.exec(typed.trim()) ?? [];
  return body && day && item ? { body, day, item } : undefined;
}
