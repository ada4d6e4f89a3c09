import { meetingKey, meetingsPaths, outcomeWords } from '../meetings/index.ts';
import { showDay } from '../../platform/design/index.ts';
import { linkInMail } from '../../platform/mail.ts';
import type { SubjectNews } from './commands/digest.ts';
import { bodyPath, followingPaths, matterPath } from './paths.ts';
import type { NewItem, NewMeeting } from './rules/news.ts';
import { followingTexts } from './text.ts';

type Addressee = { readonly name: string; readonly language: 'da' | 'en' };

/** Of each followed matter or body, so many items are named; the rest are counted. */
const itemsNamedMax = 40;

/** How many pieces of news the digest has: new meetings, and items that came or were treated. */
export const newsCount = (news: readonly SubjectNews[]): number =>
  news
    .flatMap(({ meetings }) => meetings)
    .reduce((sum, { isNew, items }) => sum + (isNew ? 1 : 0) + items.length, 0);

/** The digest as plain text. It names what is new and where it stands, and quotes nothing that was said or written. */
export function digestInWords(news: readonly SubjectNews[], to: Addressee, stopToken: string): string {
  const { digest: text } = followingTexts[to.language];
  return [
    text.greeting(to.name),
    text.intro,
    ...news.map((one) => subjectInWords(one, to.language)),
    `${text.why}\n${linkInMail(followingPaths.list.to({}))}`,
    `${text.stop}\n${linkInMail(followingPaths.stopDigest.to({ token: stopToken }))}`,
  ].join('\n\n');
}

function subjectInWords({ subject, meetings }: SubjectNews, language: 'da' | 'en'): string {
  const { digest: text } = followingTexts[language];
  const isMatter = subject.kind === 'matter';
  const heading = isMatter ? text.matter(subject.key, subject.name) : subject.name;
  const href = isMatter ? matterPath.to({ number: subject.key }) : bodyPath.to({ key: subject.key });
  const items = meetings.flatMap((meeting) => meeting.items.map((item) => ({ meeting, item })));
  const left = Math.max(items.length - itemsNamedMax, 0);
  const named = new Set(items.slice(0, itemsNamedMax).map(({ item }) => item));
  const parts = meetings.flatMap((meeting) => {
    const lines = meeting.items.filter((item) => named.has(item)).map((item) => itemInWords(item, language));
    const isShown = lines.length > 0 || (meeting.isNew && meeting.items.length === 0);
    return isShown ? [[meetingInWords(meeting, { language, isMatter }), ...lines].join('\n')] : [];
  });
  const head = `${heading.toLocaleUpperCase('da-DK')}\n${linkInMail(href)}`;
  return [head, ...parts, ...(left > 0 ? [text.more(left)] : [])].join('\n\n');
}

/** In a matter the meeting is only the place: that it is new is the news of those who follow the body. */
function meetingInWords(
  meeting: NewMeeting,
  { language, isMatter }: { language: 'da' | 'en'; isMatter: boolean },
): string {
  const { digest: text } = followingTexts[language];
  const { bodyKey, bodyShortName, heldOn } = meeting;
  const words = meeting.isNew && !isMatter ? text.newMeeting : text.meeting;
  const address = meetingsPaths.meeting.to({ body: bodyKey, day: meetingKey(meeting) });
  return `${words(bodyShortName, showDay(heldOn, language))}\n${linkInMail(address)}`;
}

function itemInWords({ number, title, closed, isTreated, outcome }: NewItem, language: 'da' | 'en'): string {
  const { digest: text } = followingTexts[language];
  const treated = isTreated && outcome !== null ? `: ${outcomeWords[language][outcome]}` : '';
  return `- ${text.item(number, oneLine(title))}${closed ? ` ${text.closed}` : treated}`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
