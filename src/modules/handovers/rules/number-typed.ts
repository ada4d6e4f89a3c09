const integerMax = 2_147_483_647;

/** The number in an address, or undefined where it is none. */
export const numberTyped = (typed: string): number | undefined =>
  /^[1-9]\d{0,9}$/.test(typed) && Number(typed) <= integerMax ? Number(typed) : undefined;
