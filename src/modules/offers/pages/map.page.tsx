import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  Layout,
  PageHead,
  PageHelp,
  showDay,
  showNumber,
  Table,
  type PageContext,
} from '../../../platform/design/index.ts';
import { offerPaths } from '../paths.ts';
import type { Capacity } from '../rules/offer-views.ts';
import { tileColumns, tilePlaces, tileRows } from '../rules/tile-map.ts';
import { offersHelp } from '../text-help.ts';
import { offerTexts } from '../text.ts';
import { navigationKey } from './offer-words.ts';

export type MapView = { readonly context: PageContext; readonly capacity: Capacity; readonly on: Day };

type Tile = {
  readonly key: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly offers: number;
  readonly places: number;
};

/** The municipalities as tiles with their number of offers, and the same as a table. */
export function MapPage({ context, capacity, on }: MapView) {
  const { language } = context;
  const text = offerTexts[language];
  const { map } = text;
  const tiles = capacity.municipalities.map((one): Tile => {
    const total = capacity.totals.find(({ municipality }) => municipality === one.key);
    return { ...one, offers: total?.offers ?? 0, places: total?.places ?? 0 };
  });
  const columns = [
    {
      key: 'kommune',
      head: map.municipality,
      isRowHead: true,
      cell: ({ key, name }: Tile) => <a href={offersIn(key)}>{name}</a>,
    },
    {
      key: 'tilbud',
      head: map.offers,
      isNumber: true,
      cell: ({ offers }: Tile) => showNumber(offers, language),
    },
    {
      key: 'pladser',
      head: map.places,
      isNumber: true,
      cell: ({ places }: Tile) => showNumber(places, language),
    },
  ];
  const crumbs = [{ text: text.offers, href: offerPaths.list.to({}) }, { text: map.title }];
  return (
    <Layout context={context} title={map.title} active={navigationKey} crumbs={crumbs}>
      <PageHead title={map.title} lead={`${map.lead} ${showDay(on, language)}.`} />
      <PageHelp language={language} help={offersHelp.map} />
      <div class="rv-tiles">
        <TileMap
          tiles={tiles}
          alt={map.alt(tiles.map(({ name, offers }) => `${name} ${offers}`).join(', '))}
        />
        <Table language={language} caption={map.caption} columns={columns} rows={tiles} />
      </div>
    </Layout>
  );
}

const offersIn = (key: string): string => withQuery(offerPaths.list.to({}), { kommune: key });

const tileSize = 96;
const gap = 6;
const shades = 4;

/** Drawn by hand: no boundaries are at hand, and neighbours are what one looks for. */
function TileMap({ tiles, alt }: { tiles: readonly Tile[]; alt: string }) {
  const [width, height] = [tileColumns * tileSize, tileRows * tileSize];
  const most = Math.max(1, ...tiles.map(({ offers }) => offers));
  return (
    <svg class="rv-tilemap" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={alt}>
      {tiles.flatMap((tile) => {
        const place = tilePlaces[tile.key];
        if (!place) return [];
        const [x, y] = [place[0] * tileSize, place[1] * tileSize];
        const shade = Math.ceil((tile.offers / most) * shades);
        return [
          <a href={offersIn(tile.key)}>
            <rect
              class={`rv-tile rv-tile--${shade}`}
              x={x + gap / 2}
              y={y + gap / 2}
              width={tileSize - gap}
              height={tileSize - gap}
            />
            <text
              class={`rv-tile__name rv-tile__name--${shade}`}
              x={x + tileSize / 2}
              y={y + tileSize * 0.42}
            >
              {tile.abbreviation}
            </text>
            <text
              class={`rv-tile__count rv-tile__name--${shade}`}
              x={x + tileSize / 2}
              y={y + tileSize * 0.72}
            >
              {tile.offers}
            </text>
          </a>,
        ];
      })}
    </svg>
  );
}
