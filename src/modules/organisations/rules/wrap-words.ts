/** Width of a letter in IBM Plex Sans SemiBold, in hundredths of the letter size. Measured roughly, rounded up. */
function letterWidth(letter: string): number {
  if (/[ijl.,'|:;]/.test(letter)) return 31;
  if (/[ftr()\-/ ]/.test(letter)) return 42;
  if (/[mwMWÆæ@]/.test(letter)) return 92;
  if (/\p{Lu}/u.test(letter)) return 70;
  return 60;
}

/** The letters of Western Europe, measured once. Rarer ones are measured when they come. */
const measured: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, code) => [
    String.fromCodePoint(code),
    letterWidth(String.fromCodePoint(code)),
  ]),
);

/** About how wide a text is, in the unit of `letterSize`. */
export function textWidth(text: string, letterSize: number): number {
  let hundredths = 0;
  for (const letter of text) hundredths += measured.get(letter) ?? letterWidth(letter);
  return (hundredths * letterSize) / 100;
}

/** Where long Danish names of bodies are divided first: before what kind of body it is. */
const kindsOfBody =
  'gruppen? kredsen? panele?t? udvalge?t? netværke?t? områdete? centere?t? forum konference direktør\\p{L}* ' +
  'undervisning\\p{L}* forvaltning\\p{L}*';
const seams = new RegExp(`(${kindsOfBody.replaceAll(' ', '|')})$`, 'u');
const tailMin = 3;

/**
 * The lines of a name that is at most `width` wide; a long word is divided with a hyphen, at a seam if it has one. No
 * more lines than it takes, and these as even as they get: no word is left alone on the last one.
 */
export function wrapWords(name: string, width: number, letterSize: number): string[] {
  const fits = (text: string): boolean => textWidth(text, letterSize) <= width;
  const words = name.split(/\s+/).filter((word) => word !== '');
  const pieces = words.flatMap((word) => dividedWord(word, fits));
  const widest = filledLines(pieces, { width, letterSize });
  for (let narrower = width / 2; narrower < width; narrower += letterSize / 2) {
    const lines = filledLines(pieces, { width: narrower, letterSize });
    if (lines.length === widest.length && lines.every((line) => textWidth(line, letterSize) <= narrower))
      return lines;
  }
  return widest;
}

type Room = { width: number; letterSize: number };

function filledLines(pieces: readonly string[], { width, letterSize }: Room): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const isTail = last !== undefined && last.endsWith(softHyphen);
    const joined = last === undefined || isTail ? undefined : `${last} ${piece}`;
    if (joined !== undefined && textWidth(joined.replace(softHyphen, '-'), letterSize) <= width)
      lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => line.replace(softHyphen, '-'));
}

const softHyphen = '\u00ad';

function dividedWord(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found = seams.exec(word.slice(tailMin).toLowerCase());
  const seam = found ? found.index + tailMin : 0;
  if (seam > 0 && fits(`${word.slice(0, seam)}-`))
    return [word.slice(0, seam) + softHyphen, ...dividedWord(word.slice(seam), fits)];
  let end = word.length - tailMin;
  while (end > 1 && !fits(`${word.slice(0, end)}-`)) end -= 1;
  if (end <= 1) return [word];
  return [word.slice(0, end) + softHyphen, ...dividedWord(word.slice(end), fits)];
}
