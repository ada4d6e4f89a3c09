/** What one document may be. Sizes are counted while reading, never believed from what the file says of itself. */
export const documentLimits = {
  fileBytesMax: 25_000_000,
  entriesMax: 200,
  entryBytesMax: 20_000_000,
  unpackedBytesMax: 100_000_000,
  unpackRatioMax: 100,
  /** Small parts may pack better than the ratio without being a bomb. */
  ratioFreeBytesMax: 1_000_000,
  pagesMax: 2_000,
  linesMax: 200_000,
  lineCharactersMax: 20_000,
  textItemsMax: 2_000_000,
} as const;
