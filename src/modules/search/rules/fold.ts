const letters: Readonly<Record<string, string>> = { ä: 'æ', ö: 'ø', ü: 'y', ß: 'ss', đ: 'd', ł: 'l', œ: 'ø' };

/** The text as it is compared: small letters without accents, aa as å, the neighbours' ä and ö as æ and ø. */
export function fold(text: string): string {
  const small = text.toLowerCase().normalize('NFC').replaceAll('aa', 'å');
  if (/^[a-zæøå0-9]*$/u.test(small)) return small;
  return small.replace(/[^a-zæøå0-9]/gu, (letter) => letters[letter] ?? withoutAccent(letter));
}

const withoutAccent = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');
