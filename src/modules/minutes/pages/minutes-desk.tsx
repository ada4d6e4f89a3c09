import type { Language } from '../../../kernel/language.ts';
import { IslandScript, type Child } from '../../../platform/design/index.ts';
import { minutesTexts } from '../text.ts';

type Props = {
  language: Language;
  /** Whose text waits in the browser: nobody else's is sent. */
  writer: string;
  /** Where the form on the page is saved; left out where there is none. */
  saves?: string;
  /** The page came back with something to put right: what is on it is newer than what the browser kept. */
  isRefused?: boolean;
  children?: Child;
};

/** Saves by itself, keeps what could not be sent, and listens to keys. Everything works without it. */
export const MinutesDesk = ({ language, writer, saves, isRefused = false, children }: Props) => (
  <rv-minutes-desk
    data-writer={writer}
    data-words={JSON.stringify(minutesTexts[language].item.island)}
    {...(saves !== undefined && { 'data-saves': saves })}
    {...(isRefused && { 'data-refused': 'ja' })}
  >
    {children}
    <IslandScript name="minutes-desk" />
  </rv-minutes-desk>
);
