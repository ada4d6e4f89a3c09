export const mattersAPage = 50;
/** What the list of matters is asked for. `page` counts from 1. */
export type MatterSearch = { readonly words: string; readonly page: number };
