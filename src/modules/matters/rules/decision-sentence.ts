export const sentenceLengthMax = 200;
const topicLengthMax = 40;

// A full stop after one of these does not end a sentence.
const shortWords = String.raw`kr|nr|pkt|jf|ca|mio|mia|evt|f\.eks|fx|inkl|ekskl|pr|dvs|mv|stk|kl|vedr|bl\.a|m\.v|p\.t`;
const shortened = new RegExp(String.raw`(?:^|[\s(])(?:${shortWords}|[a-zæøå])$`, 'i');

/**
 * A decision in one sentence: the first of its text, cut at a word when it is longer than 200 characters. A short topic
 * that the sentence does not say itself stands before it. An empty text gives an empty sentence.
 */
export function decisionSentence(text: string, topic: string | null = null): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const before = topic?.replace(/\s+/g, ' ').trim() ?? '';
  const first = firstSentence(words);
  const isTold = before === '' || before.length > topicLengthMax || includes(first, before);
  return cutAtWord(isTold || first === '' ? first : `${before}: ${first}`, sentenceLengthMax);
}

const includes = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

function firstSentence(words: string): string {
  for (const end of words.matchAll(/[.!?]["”']?(?= ["“”']?[\p{Lu}\d•–-])/gu)) {
    const sentence = words.slice(0, end.index);
    const isNumber = /(?:^| )\d{1,4}$/.test(sentence);
    if (end[0].startsWith('.') && (shortened.test(sentence) || isNumber)) continue;
    return words.slice(0, end.index + end[0].length);
  }
  return words;
}

/** At most `max` characters: whole words and '…' where something was left out. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max);
  const space = head.lastIndexOf(' ');
  const cut = space > 0 ? head.slice(0, space) : head.slice(0, max - 1);
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`.toWellFormed();
}
