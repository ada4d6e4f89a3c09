import { decisionOnly } from './decision-words.ts';
import type { ActionRecord, LineRange } from './meeting-record.ts';
import type { Paragraph } from './paragraphs.ts';
import { excerpt, sentencesIn } from './sentences.ts';
import { oneBlank, regex } from './text-line.ts';

const namesTime = regex(
  'iu',
  String.raw`\d{1,2}\.|\d{4}|uge \d|måned|uge|sommer|ferie|jul|møde|år|januar`,
  String.raw`|februar|marts|april|maj|juni|juli|august|september|oktober|november`,
  String.raw`|december`,
);

const verbs =
  'undersøger|afventer|sender|udsender|rundsender|fremsender|reviderer|revurderer' +
  '|udarbejder|vender tilbage|følger op|indhenter|kontakter|inviterer|' +
  'tilpasser|opdaterer|indkalder|samler|laver|skriver|arbejder videre|fremlægger' +
  '|tager kontakt|sørger for|tager initiativ|udpeger|' +
  'kommer med|melder tilbage|melder ind|indsender|afklarer|koordinerer|planlægger' +
  '|arrangerer|forbereder|tager fat|spørger|bringer|vurderer|beregner|' +
  'rykker|orienterer|gennemgår|retter|justerer|indarbejder|formidler|giver besked|deler';
const active = new RegExp(
  `(?:^|(?<=(?:\\sog|,|;|:)\\s))(\\p{Lu}[\\p{L}.’-]*(?:\\s\\p{L}[\\p{L}.’-]*){0,5}?)\\s+(?:(?:v` +
    `il|skal)\\s+(?!være|have|ligge|kunne|blive|alle|disse|samme|gerne|ikke|både` +
    `|begge)\\p{Ll}{2,}e(?!\\p{L})|${verbs})(?!\\p{L})`,
  'u',
);
const passive = regex(
  'iu',
  String.raw`(?<!\p{L})(?:udsendes|fremsendes|rundsendes|eftersendes|indkaldes`,
  String.raw`|undersøges|afventes|skal (?:drøfte|finde|undersøge|udarbejde`,
  String.raw`|sende|vurdere|afklare)|opfordres til at|bedes)(?!\p{L})`,
);
const notOwners = regex(
  'u',
  String.raw`^(?:Der|Det|Den|De|Dette|Disse|Hvis|Når|Kun|Ift|Pga|For|Som|Samtidig`,
  String.raw`|Derfor|Dog|Men|Her|Dvs|Man|Således|Eva\p{L}+en|Punktet|Sagen)(?!\p{L})`,
);
const due = regex(
  'iu',
  String.raw`(?<!\p{L})((?:inden|senest|medio|primo|ultimo|til|i løbet af|pr\.)\s+(?:den\s+)?(?:`,
  String.raw`\d{1,2}\.\s*)?[\p{L}\d][^.,;]{2,40}|den\s+\d{1,2}\.\s*\p{L}+(?:\s+\d{4})?)`,
);

export type FoundAction = {
  readonly owner: string | null;
  readonly text: string;
  readonly due: string | null;
};

const sentenceCharactersMax = 500;

/** What someone is to do or await according to a sentence; null when it only tells. */
export function actionIn(sentence: string): FoundAction | null {
  const text = sentence.slice(0, sentenceCharactersMax);
  const match = active.exec(text);
  const owner = match?.[1] ? oneBlank(match[1]) : null;
  if (match && owner !== null && !notOwners.test(owner) && owner.split(' ').length <= 6) {
    return { owner, text: excerpt(text.slice(match.index)), due: dueIn(text) };
  }
  return null;
}

const dueIn = (text: string): string | null => {
  const found = due.exec(text)?.[1];
  return found && namesTime.test(found) ? oneBlank(found) : null;
};

/** What a column "Ansvarlig" gives somebody to do: its own sentence, else the last one of the minutes beside it. */
export function actionOfOwner(
  owner: { readonly text: string; readonly line: number } | null,
  minutes: readonly Paragraph[],
): ActionRecord[] {
  if (!owner) return [];
  const lines: LineRange[] = [[owner.line, owner.line]];
  const found = actionIn(owner.text);
  if (found) return [{ owner: found.owner, what: found.text, due: found.due, lines }];
  const last = sentencesIn(minutes).at(-1)?.text ?? '';
  if (last === '' || decisionOnly(last) || !isNames(owner.text)) return [];
  return [{ owner: owner.text, what: excerpt(last), due: dueIn(last), lines }];
}

const isNames = (text: string): boolean => /^\p{Lu}[\p{L}.,/& -]{1,80}$/u.test(text);

/** All actions of the minutes, one per sentence. */
export function actionsOf(list: readonly Paragraph[]): ActionRecord[] {
  return sentencesIn(list).flatMap((sentence) => {
    const found = actionIn(sentence.text);
    if (found) return [{ owner: found.owner, what: found.text, due: found.due, lines: [sentence.lines] }];
    if (!passive.test(sentence.text.slice(0, sentenceCharactersMax))) return [];
    return [
      { owner: null, what: excerpt(sentence.text), due: dueIn(sentence.text), lines: [sentence.lines] },
    ];
  });
}
