import type { Language } from '../../../kernel/language.ts';
import { Fold, List } from '../../../platform/design/index.ts';
import { meetingsPaths } from '../paths.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { exportTexts } from '../text-export.ts';
import { addressParts } from './meeting-words.ts';

const files = ['pdf', 'docx', 'json'] as const;

type Props = { meeting: MeetingHead; language: Language; isRegistrar: boolean };

/** The meeting as a file, out of the way until asked for. The record, which holds everything, is the secretariat's. */
export function ExportLinks({ meeting, language, isRegistrar }: Props) {
  const text = exportTexts[language];
  const rows = (isRegistrar ? files : files.slice(0, 2)).map((kind) => ({
    main: <a href={meetingsPaths[kind].to(addressParts(meeting))}>{text[kind]}</a>,
  }));
  return (
    <Fold summary={text.fold}>
      <List rows={rows} />
      <p class="rv-fine rv-muted">{text.language}</p>
    </Fold>
  );
}
