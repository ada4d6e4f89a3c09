import { assert } from '../../../kernel/assert.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { bodyPaths } from '../paths.ts';
import {
  bodyMap,
  type BodyMap,
  type MapBox,
  type MapEdge,
  type MapMeasures,
  type MapRow,
} from '../rules/body-map.ts';
import type { BodyStatus } from '../rules/body-states.ts';
import { bodyTermNotice } from '../rules/term.ts';
import { bodyLevels, type BodyLevel } from '../rules/vocabulary.ts';
import { wrapWords } from '../rules/wrap-words.ts';
import { organisationTexts } from '../text.ts';
import { overInWords } from './words.ts';

/** A body as the picture and the list show it. */
export type ShownBody = {
  key: string;
  name: string;
  shortName: string;
  level: BodyLevel;
  status: BodyStatus;
  above: string | null;
  frequency: string;
  termEndsOn: Day | null;
  closedOn: Day | null;
  members: number;
};

type Props = { language: Language; bodies: readonly ShownBody[]; today: Day };

const gaps = { columnGap: 18, stackGap: 10, rowGap: 46, rail: 18 };
/** Tried until the picture fits the page: narrower boxes first, then deeper stacks. What still does not fit scrolls. */
const boxWidths = [264, 240, 220, 200, 180, 164] as const;
const depths = [2, 4, 7, 11, 16, 24] as const;
const pageWidth = 1320;
const letters = { name: 14, nameLine: 18, small: 13, smallLine: 17 };
const inside = { x: 12, y: 10 };
/** The level's name stands at the left of its row, on a band that reaches a little beyond the boxes. */
const band = { label: 122, y: 14, end: 14 };

/** Everything below the directors stands in the same row, so that there each box says what kind of group it is. */
const lowestRank = bodyLevels.indexOf('executive');
const rankOf = (level: BodyLevel): number => Math.min(bodyLevels.indexOf(level), lowestRank);

/** Who reports to whom, drawn from the top level down. Every box is a link; the list beside it says the same. */
export function BodyPicture({ language, bodies, today }: Props) {
  const text = organisationTexts[language].bodies;
  const { map, sizes, boxes } = fitted({ language, bodies, today });
  const [width, height] = [map.width + band.label + band.end, map.height + 2 * band.y];
  return (
    <svg
      class={width <= pageWidth ? 'rv-map rv-map--fits' : 'rv-map'}
      width={width}
      height={height}
      viewBox={`0 ${-band.y} ${width} ${height}`}
      role="group"
      aria-labelledby="rv-map-title rv-map-desc"
    >
      <title id="rv-map-title">{text.pictureTitle}</title>
      <desc id="rv-map-desc">{text.pictureDesc(bodies.length)}</desc>
      {map.rows.map((row, index) => (
        <Band row={row} width={width} label={rowLabel(map, index, { bodies, language })} />
      ))}
      <g transform={`translate(${band.label} 0)`}>
        {map.edges.map((edge) => (
          <path class="rv-map__edge" d={pathOf(edge)} />
        ))}
        {map.boxes.map((box) => {
          const content = boxes.get(box.key);
          return content && <Box box={box} content={content} sizes={sizes} />;
        })}
      </g>
    </svg>
  );
}

type Fitted = { map: BodyMap; sizes: MapMeasures; boxes: ReadonlyMap<string, Content> };

function fitted({ language, bodies, today }: Props): Fitted {
  const ranked = bodies.map(({ key, above, level }) => ({ key, above, rank: rankOf(level) }));
  const written = boxWidths.map((boxWidth) => {
    const contents = bodies.map(
      (body) => [body.key, contentOf(body, { language, today, boxWidth })] as const,
    );
    const boxHeight = Math.max(...contents.map(([, content]) => heightOf(content)));
    return { boxes: new Map(contents), sizes: { ...gaps, boxWidth, boxHeight, hangsFrom: lowestRank } };
  });
  let narrowest: Fitted | undefined;
  for (const depthMax of depths)
    for (const { boxes, sizes } of written) {
      const drawn = { map: bodyMap(ranked, { ...sizes, depthMax }), sizes: { ...sizes, depthMax }, boxes };
      if (drawn.map.width + band.label + band.end <= pageWidth) return drawn;
      narrowest = drawn;
    }
  assert(narrowest, 'there is at least one way to draw');
  return narrowest;
}

const Band = ({ row, width, label }: { row: MapRow; width: number; label: readonly string[] }) => (
  <g>
    <rect
      class="rv-map__band"
      x={0}
      y={row.y - band.y}
      width={width}
      height={row.height + 2 * band.y}
      rx={4}
    />
    <Lines lines={label} x={band.y} y={row.y + 16} className="rv-map__level" />
  </g>
);

type Content = { href: string; name: string[]; small: string; state: string; look: string };

type ContentFacts = Pick<Props, 'language' | 'today'> & { boxWidth: number };

/** What stands in a box: the name on as many lines as it takes, short name and members, and what deviates. */
function contentOf(body: ShownBody, { language, today, boxWidth }: ContentFacts): Content {
  const { statuses, term, levels } = organisationTexts[language];
  const notice = bodyTermNotice(body, today);
  const over = notice ? term.over(overInWords(notice, language)) : '';
  return {
    href: bodyPaths.record.to(body),
    name: wrapWords(body.name, boxWidth - 2 * inside.x, letters.name),
    small: smallPrint(body, rankOf(body.level) === lowestRank ? levels[body.level] : '', language),
    state: body.status === 'active' ? over : [statuses[body.status], over].filter(Boolean).join(' · '),
    look: notice ? 'is-over' : `is-${body.status}`,
  };
}

/** The short name where it says more than the name, the kind of group, and how many they are. */
export function smallPrint(body: ShownBody, levelWord: string, language: Language): string {
  const { name, shortName, members } = body;
  const { common } = organisationTexts[language];
  const hasShortName = !name.startsWith(shortName);
  const parts = [hasShortName && shortName, levelWord, members > 0 && common.count(members)];
  return parts.filter(Boolean).join(' · ');
}

const heightOf = ({ name, state }: Content): number => 2 * inside.y + textHeight(name, state);
const textHeight = (name: readonly string[], state: string): number =>
  name.length * letters.nameLine + (state === '' ? 1 : 2) * letters.smallLine;

type BoxProps = { box: MapBox; content: Content; sizes: MapMeasures };

/** The text stands in the middle of the height, because all boxes are as high as the fullest. */
function Box({ box: { x, y }, content, sizes: { boxWidth, boxHeight } }: BoxProps) {
  const { name, small, state, look } = content;
  const top = y + (boxHeight - textHeight(name, state)) / 2;
  const left = x + inside.x;
  const baseline = top + name.length * letters.nameLine + letters.smallLine - 4;
  return (
    <a class={`rv-map__box ${look}`} href={content.href}>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx={4} />
      {look === 'is-over' && <path class="rv-map__bar" d={`M${x + 2} ${y + 4}v${boxHeight - 8}`} />}
      <Lines lines={name} x={left} y={top + letters.name} className="rv-map__name" />
      <text class="rv-map__small" x={left} y={baseline}>
        {`${small} `}
      </text>
      {state !== '' && (
        <text class="rv-map__state" x={left + (look === 'is-over' ? 14 : 0)} y={baseline + letters.smallLine}>
          {state}
        </text>
      )}
      {look === 'is-over' && (
        <path class="rv-map__mark" d={`M${left} ${baseline + letters.smallLine}h10l-5 -9z`} />
      )}
    </a>
  );
}

type LinesProps = { lines: readonly string[]; x: number; y: number; className: string };

const Lines = ({ lines, x, y, className }: LinesProps) => (
  <text class={className} x={x} y={y}>
    {lines.map((line, index) => (
      <tspan x={x} dy={index === 0 ? 0 : letters.nameLine}>
        {line.endsWith('-') ? line : `${line} `}
      </tspan>
    ))}
  </text>
);

/** The levels that stand in a row, each once, in their own order. */
function rowLabel(
  map: BodyMap,
  row: number,
  { bodies, language }: Pick<Props, 'bodies' | 'language'>,
): string[] {
  const keys = new Set(map.boxes.filter((box) => box.row === row).map(({ key }) => key));
  const levels = new Set(bodies.filter(({ key }) => keys.has(key)).map(({ level }) => level));
  return bodyLevels
    .filter((level) => levels.has(level))
    .flatMap((level) => wrapWords(organisationTexts[language].levels[level], band.label - 24, letters.small));
}

const pathOf = ({ points }: MapEdge): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
