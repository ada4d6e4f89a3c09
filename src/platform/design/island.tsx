import { assetUrl } from '../static-files.ts';

export type IslandName =
  | 'search-key'
  | 'search-suggestions'
  | 'filter-on-change'
  | 'unsaved-text'
  | 'review-keys'
  | 'import-progress'
  | 'agenda-order'
  | 'rich-editor'
  | 'minutes-desk';

/** The script of an island. Written beside its element; a browser runs it once, however often it is named. */
export const IslandScript = ({ name }: { name: IslandName }) => (
  <script type="module" src={assetUrl(`${name}.js`)} />
);
