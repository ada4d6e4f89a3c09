import { timeInDenmark } from '../../../kernel/clock-time.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  clock as clockWords,
  Dot,
  Section,
  showTime,
  type TagState,
} from '../../../platform/design/index.ts';
import { minutesPaths } from '../paths.ts';
import type { DeskItem } from '../rules/desk-views.ts';
import type { MeetingClock } from '../rules/meeting-clock.ts';
import { standingOf, wasThere, type Participant, type Standing } from '../rules/presence.ts';
import { minutesTexts, type MinutesText } from '../text.ts';
import type { DeskView } from './desk-view.ts';

type Props = { language: Language; desk: DeskView; item?: DeskItem };

/** Time and attendance beside the minutes. With an item it says who was not there for it. */
export function DeskSide({ language, desk, item }: Props) {
  const { side: text } = minutesTexts[language];
  const { participants, absent, clock, time, at } = desk;
  const here = participants.filter((one) => ['here', 'left'].includes(standingOf(one).is)).length;
  return (
    <>
      {clock && (
        <Section heading={text.time} note={showTime(time, language)} isScreenOnly>
          <MeetingTime clock={clock} text={text} />
        </Section>
      )}
      <Section heading={text.present} note={text.of(here, participants.length)}>
        <ul class="rv-here">
          {participants.map((one) => (
            <Present language={language} one={one} item={item} />
          ))}
        </ul>
        <p class="rv-fine">
          {here > 0 &&
            desk.meeting.municipalities.length > 0 &&
            (absent.length === 0
              ? text.allRepresented
              : text.notRepresented(absent.map(({ name }) => name)))}{' '}
          <a href={minutesPaths.attendance.to(at)} data-key="d">
            {text.somebody}
          </a>{' '}
          <kbd aria-hidden="true">{text.somebodyKey}</kbd>
        </p>
      </Section>
    </>
  );
}

function MeetingTime({ clock, text }: { clock: MeetingClock; text: MinutesText['side'] }) {
  const { used, length, itemsLeft, behind } = clock;
  return (
    <>
      <progress
        class="rv-time"
        max={String(length)}
        value={String(Math.min(used, length))}
        aria-label={text.usedLabel(used, length)}
      />
      <p class="rv-fine">
        {text.used(used, length, itemsLeft)} {behind !== null && <b>{behindWords(behind, text)}</b>}
      </p>
    </>
  );
}

function behindWords(behind: number, text: MinutesText['side']): string {
  if (behind > 0) return text.behind(behind);
  return behind < 0 ? text.ahead(-behind) : text.onTime;
}

const dots: Readonly<Record<Standing['is'], TagState>> = {
  here: 'done',
  left: 'run',
  away: 'bad',
  unknown: 'idle',
};

function Present({
  language,
  one,
  item,
}: {
  language: Language;
  one: Participant;
  item: DeskItem | undefined;
}) {
  const { side: text } = minutesTexts[language];
  const standing = standingOf(one);
  const kinds = [text.roles[one.role] ?? '', text.kinds[one.kind]].filter((word) => word !== '');
  const also = one.standsInFor === '' ? [] : [text.standsInFor(one.standsInFor)];
  const isMissed =
    item !== undefined && item.beganAt !== null && standing.is !== 'unknown' && !wasThereFor(one, item);
  return (
    <li>
      <Dot state={dots[standing.is]} />
      <span>
        {one.name}
        <br />
        <small>{[one.organisation, ...kinds, ...also].filter((word) => word !== '').join(', ')}</small>
        {isMissed && standing.is !== 'away' && (
          <>
            <br />
            <small>{text.notThere}</small>
          </>
        )}
      </span>
      <small>{standingWords(standing, { language, text })}</small>
    </li>
  );
}

function standingWords(
  { is, since }: Standing,
  { language, text }: { language: Language; text: MinutesText['side'] },
): string {
  if (is === 'unknown') return text.unknown;
  if (is === 'away') return text.away;
  const time = since === null ? '' : clockWords(since, language);
  return is === 'left' ? text.left(time) : time;
}

const wasThereFor = (one: Participant, { beganAt, endedAt }: DeskItem): boolean =>
  wasThere(one, { began: beganAt && timeInDenmark(beganAt), ended: endedAt && timeInDenmark(endedAt) });
