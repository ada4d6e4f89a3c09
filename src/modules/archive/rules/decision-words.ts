import { oneBlank } from './text-line.ts';

const subject =
  '(?:(?:dagsorden(?:en)?|referatet|indstillingen|orienteringen|punktet|sagen' +
  '|forslaget|oplægget|begge dele)\\s+)?';
const verb = '(?:er |blev |bliver |er blevet )?';
const decision =
  'godkendt|godkendes|godkendtes|tiltrådt|tiltrædes|vedtaget|taget til (?:efterretning|orientering)|' +
  'tages til (?:efterretning|orientering)|til (?:efterretning|orientering)' +
  '|drøftet|drøftedes|udsat|udsættes|udgår|udgik|' +
  'anbefales|anbefalet|anbefales godkendt|indstillingen følges|fulgt|indstilles godkendt' +
  '|trukket|ikke godkendt|' +
  'ikke tiltrådt|tilbagesendt|oversendt|som indstillet|indstillingen blev fulgt|ingen bemærkninger|' +
  'ingen bemærkninger til dagsordenen?|ingen bemærkninger til referatet|orienteret' +
  '|afgjort skriftligt|forkastet|afvist';
const alone = new RegExp(
  `^${subject}${verb}(?:${decision})(?: (?:enstemmigt|uden bemærkninger|uden yderligere bemærkn` +
    `inger|som indstillet))?\\s*[.!]?$`,
  'iu',
);
const wordsMax = 8;

/** True for a paragraph that is nothing but a decision ("Godkendt", "Taget til efterretning."). */
export function decisionOnly(text: string): boolean {
  if (text.length > 90) return false;
  const line = oneBlank(text);
  return line.split(' ').length <= wordsMax && alone.test(line);
}
