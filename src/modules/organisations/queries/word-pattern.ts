/** A pattern for `ilike` that finds the words anywhere; signs that mean something to the database are taken as written. */
export const wordPattern = (words: string): string => `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
