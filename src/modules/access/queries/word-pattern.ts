/** Finds the words anywhere, for `ilike`; signs that mean something to the database are taken as written. */
export const wordPattern = (words: string): string => `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
