/** Texts from papers: long ones are read by the search from the beginning, and of the rest each new word once. */
export function condensedTexts(texts: readonly string[], lettersMax: number): string[] {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total <= lettersMax) return [...texts];
  const shareMax = Math.floor(lettersMax / texts.length);
  return texts.map((text) => (text.length <= shareMax ? text : condensed(text, shareMax)));
}

/** Half of the room is for the text as it begins, half for words that do not stand there. */
function condensed(text: string, lettersMax: number): string {
  const half = Math.floor(lettersMax / 2);
  const head = text.slice(0, text.lastIndexOf(' ', half) > 0 ? text.lastIndexOf(' ', half) : half);
  const known = new Set(wordsOf(head));
  const news: string[] = [];
  let room = half - 1;
  for (const word of wordsOf(text.slice(head.length))) {
    if (known.has(word)) continue;
    known.add(word);
    room -= word.length + 1;
    if (room < 0) break;
    news.push(word);
  }
  return `${head}\n${news.join(' ')}`;
}

const wordsOf = (text: string): string[] => text.split(/[\s,;:()"“”«»]+/u).filter((word) => word !== '');
