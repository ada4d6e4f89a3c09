const letters: Readonly<Record<string, string>> = { ä: 'æ', ö: 'ø', ü: 'y', ß: 'ss', đ: 'd', ł: 'l', œ: 'ø' };

const plain = /^[a-zæøå0-9]*$/;

/** The text as it is compared: small letters without accents, aa as å, the neighbours' ä and ö as æ and ø. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower.includes('aa') ? lower.replaceAll('aa', 'å') : lower;
  const small = lower.normalize('NFKC').toLowerCase().replaceAll('aa', 'å');
  const plainer = small.replace(/[^a-zæøå0-9]/gu, (letter) => letters[letter] ?? withoutAccent(letter));
  return plainer.replaceAll('aa', 'å');
}

const withoutAccent = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');
