import { Icon, showDay, type Child } from '../../../platform/design/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { meetingPath } from '../paths.ts';
import { minutesTexts } from '../text.ts';
import type { DeskView } from './desk-view.ts';

type Props = { language: Language; desk: DeskView; place?: string; saved?: Child };

/** The dark bar over minutes mode: which meeting, how far, when it was saved, and the way out. */
export function MinutesBar({ language, desk, place, saved }: Props) {
  const { desk: text, item: words } = minutesTexts[language];
  const { meeting, at } = desk;
  return (
    <div class="rv-mbar">
      <span>
        <strong>{text.short}</strong>
        {` · ${meeting.bodyShortName} ${showDay(meeting.heldOn, language)}`}
      </span>
      {place !== undefined && <span class="rv-mbar__place">{place}</span>}
      {saved !== undefined && (
        <span class="rv-mbar__save" role="status">
          <Icon name="check" />
          <span data-saved>{saved}</span>
        </span>
      )}
      <a href={meetingPath.to(at)}>{words.leave}</a>
    </div>
  );
}
