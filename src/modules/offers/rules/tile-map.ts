/**
 * Where each municipality stands on the schematic map: column from the west, row from the north. The neighbours are
 * right, the areas are not. Læsø lies in the sea.
 */
export const tilePlaces: Readonly<Record<string, readonly [column: number, row: number]>> = {
  hjoerring: [2, 0],
  frederikshavn: [3, 0],
  laesoe: [4, 0],
  thisted: [0, 1],
  jammerbugt: [1, 1],
  broenderslev: [2, 1],
  morsoe: [0, 2],
  vesthimmerland: [1, 2],
  aalborg: [2, 2],
  rebild: [2, 3],
  mariagerfjord: [3, 3],
};
export const tileColumns = 5;
export const tileRows = 4;
