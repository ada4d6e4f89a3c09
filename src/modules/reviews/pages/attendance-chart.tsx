import type { Language } from '../../../kernel/language.ts';
import { showDayShort, showPercent } from '../../../platform/design/index.ts';
import { shareOf, type MeetingFigures } from '../rules/participation.ts';
import { reviewTexts } from '../text.ts';

const chart = { height: 120, top: 20, bottom: 18, column: 56, bar: 32, letters: 12 };
const wholePercent = 100;

/** The share of each meeting as a bar with its figure; the table of the page says the same in words. */
export function AttendanceChart({ language, meetings }: Props) {
  const { participation: text } = reviewTexts[language];
  const width = meetings.length * chart.column;
  const whole = chart.top + chart.height + chart.bottom;
  return (
    <svg
      class="rv-map"
      width={width}
      height={whole}
      viewBox={`0 0 ${width} ${whole}`}
      role="img"
      aria-labelledby="chart-title chart-desc"
    >
      <title id="chart-title">{text.chart}</title>
      <desc id="chart-desc">{text.chartDesc(meetings.length)}</desc>
      {meetings.map((meeting, index) => (
        <Bar language={language} meeting={meeting} x={index * chart.column} />
      ))}
    </svg>
  );
}

type Props = { language: Language; meetings: readonly MeetingFigures[] };
type BarProps = { language: Language; meeting: MeetingFigures; x: number };

function Bar({ language, meeting, x }: BarProps) {
  const share = shareOf([meeting]);
  const [height, middle] = [Math.round((chart.height * share) / wholePercent), x + chart.column / 2];
  const top = chart.top + chart.height - height;
  const day = showDayShort(meeting.heldOn, language);
  const gap = 4;
  return (
    <g font-size={chart.letters} text-anchor="middle" fill="currentColor">
      <rect x={middle - chart.bar / 2} y={top} width={chart.bar} height={height} fill-opacity="0.55" />
      <text x={middle} y={top - gap}>
        {showPercent(share, language)}
      </text>
      <text x={middle} y={chart.top + chart.height + chart.letters + gap / 2}>
        {day.slice(0, -5)}
      </text>
    </g>
  );
}
