/** How sure we are of the signs: `isDamaged` when some of them could not be decoded. */
export type DecodedText = { text: string; isDamaged: boolean };

const sampleBytes = 65_536;
const nulShareMin = 0.3;
const nulShareMax = 0.05;
const controlShareMax = 0.005;
const controlsFree = 8;

/**
 * Decodes UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252 (which holds Latin-1's letters) when
 * the bytes are no UTF-8. Returns null when this is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = wideEncoding(bytes);
  const decoded = wide
    ? { text: new TextDecoder(wide).decode(bytes), isDamaged: false }
    : decodeNarrow(bytes);
  if (isBinary(decoded.text)) return null;
  return { ...decoded, text: decoded.text.replaceAll('\0', '').normalize('NFC') };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const nuls = [0, 0];
  const sample = bytes.subarray(0, sampleBytes);
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls.map((count) => count / (sample.length / 2));
  if (odd > nulShareMin && even < nulShareMax) return 'utf-16le';
  if (even > nulShareMin && odd < nulShareMax) return 'utf-16be';
  return null;
}

/** A single spoilt byte must not turn every æ of a UTF-8 text into two signs, so the good ones are counted too. */
function decodeNarrow(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  const spoilt = countOf(text, /\uFFFD/gu);
  if (spoilt === 0) return { text, isDamaged: false };
  const good = countOf(text, /[\u0080-\uFFFC]/gu);
  if (good > spoilt) return { text, isDamaged: true };
  return { text: new TextDecoder('windows-1252').decode(bytes), isDamaged: false };
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleBytes);
  const controls = countOf(sample, /(?![\t\n\v\f\r])\p{Cc}/gu);
  return controls > controlsFree + sample.length * controlShareMax;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** Lines of a text, and the first line of each page where form feeds divide it. */
export type TextPages = { lines: string[]; pageStartLines: number[] | null };

/** Splits at every kind of line end. A form feed starts a page and is no part of a line. */
export function linesOfText(text: string): TextPages {
  const pages = text.replace(/\f\s*$/u, '').split('\f');
  const lines: string[] = [];
  const pageStartLines: number[] = [];
  for (const page of pages) {
    pageStartLines.push(lines.length + 1);
    const written = page.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/u);
    if (written.at(-1) === '') written.pop();
    for (const line of written) lines.push(line); // spreading 100,000 lines would end the stack
  }
  return { lines, pageStartLines: pages.length > 1 ? pageStartLines : null };
}
