/** The address of an item under review: '4' for the fourth as read, '4-120' for what was cut off it at line 120. */
export function itemAddress(key: string): string {
  const [index, ...lines] = key.replace('/items/', '').split('@');
  return [Number(index) + 1, ...lines].join('-');
}

/** The key an address names, or undefined when it names none. */
export function itemKeyOf(address: string): string | undefined {
  if (!/^[1-9]\d{0,5}(-\d{1,6}){0,9}$/.test(address)) return undefined;
  const [place, ...lines] = address.split('-');
  return [`/items/${Number(place) - 1}`, ...lines].join('@');
}
