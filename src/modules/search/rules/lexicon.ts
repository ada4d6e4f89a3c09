import { fold } from './fold.ts';
import { doersOf, formsOfAdjective, formsOfNoun, formsOfStrong, formsOfVerb, singularOf } from './inflect.ts';
import { adjectives } from './words-adjectives.ts';
import { generalAdjectives, generalNouns, generalVerbs } from './words-general.ts';
import {
  irregularAdjectives,
  irregularNouns,
  irregularVerbs,
  sameWord,
  vowelNouns,
} from './words-irregular.ts';
import { names } from './words-names.ts';
import { nouns } from './words-nouns.ts';
import { verbs } from './words-verbs.ts';

/** What the analyser knows of words. Everything is folded; a lemma is the form the index knows a word by. */
export type Lexicon = {
  /** A form to the lemmas it may belong to, the likeliest first. */
  readonly lemmasOf: ReadonlyMap<string, readonly string[]>;
  /** Lemmas that are not only verbs. */
  readonly things: ReadonlySet<string>;
  /** What may stand before another part in a compound (takst-, udviklings-, børne-) to its lemma. */
  readonly firstParts: ReadonlyMap<string, string>;
  /** What may stand last in a compound: forms of nouns, adjectives and longer verbs. */
  readonly lastParts: ReadonlyMap<string, string>;
  /** Those of them that are nouns: sure enough to stand beside an unknown part. */
  readonly lastNouns: ReadonlyMap<string, string>;
  readonly longestPart: number;
};

/** doer = made of a verb by rule. */
type Kind = 'noun' | 'verb' | 'adjective' | 'doer' | 'name';
type Word = {
  readonly lemma: string;
  readonly kind: Kind;
  readonly forms: readonly string[];
  /** Forms that are written down for it, not made by rule. */
  readonly own: readonly string[];
};

const wordsIn = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');
const tableOf = (list: string): Map<string, string[]> =>
  new Map(
    list
      .trim()
      .split('\n')
      .map((line) => {
        const [word = '', rest = ''] = line.split(':');
        return [word, wordsIn(rest)];
      }),
  );

const sames = new Map(
  [...tableOf(sameWord)].flatMap(([word, others]) => others.map((other) => [fold(other), fold(word)])),
);

/** The lemma that stands for this one and its other spellings. */
export const canonical = (lemma: string): string => sames.get(lemma) ?? lemma;

function buildLexicon(): Lexicon {
  const words = allWords();
  const ofTheirOwn = lemmasThatStand(words);
  const lemmasOf = new Map<string, string[]>();
  const firstParts = new Map<string, string>();
  const lastParts = new Map<string, string>();
  const lastNouns = new Map<string, string>();
  for (const word of words) {
    const lemma = canonical(fold(word.lemma));
    for (const form of new Set(word.forms.map(fold))) {
      if (isForeign(word, form, ofTheirOwn)) continue;
      const known = lemmasOf.get(form) ?? [];
      if (!known.includes(lemma)) lemmasOf.set(form, [...known, lemma]);
      if (isLastPart(word, form) && !lastParts.has(form)) lastParts.set(form, lemma);
      if (word.kind === 'noun' && !lastNouns.has(form)) lastNouns.set(form, lemma);
    }
  }
  const pairs = (formsOf: (word: Word) => string[]) =>
    words.flatMap((word) => formsOf(word).map((form) => [fold(form), canonical(fold(word.lemma))] as const));
  for (const [form, lemma] of [...pairs(plainFirstForms), ...pairs(linkedForms)])
    if (!firstParts.has(form)) firstParts.set(form, lemma);
  firstParts.set('kommunal', 'kommune');
  firstParts.set('års', 'år'); // not the town of Aars
  const longestPart = [...firstParts.keys(), ...lastParts.keys()].reduce(
    (longest, form) => Math.max(longest, form.length),
    0,
  );
  const things = new Set(
    words.filter(({ kind }) => !isOfVerb(kind)).map(({ lemma }) => canonical(fold(lemma))),
  );
  return { lemmasOf, things, firstParts, lastParts, lastNouns, longestPart };
}

const isOfVerb = (kind: Kind): boolean => kind === 'verb' || kind === 'doer';

type Standing = { readonly all: ReadonlySet<string>; readonly besideAdjectives: ReadonlySet<string> };

/**
 * Words in their own right. Beside an adjective the verb made of it is none, or "sikre" would be no form of "sikker";
 * only "sortere" is.
 */
function lemmasThatStand(words: readonly Word[]): Standing {
  const listed = words.filter(({ kind }) => kind !== 'doer');
  const beside = listed.filter(({ kind, lemma }) => kind !== 'verb' || lemma.endsWith('ere'));
  const lemmasOf = (some: readonly Word[]): Set<string> => new Set(some.map(({ lemma }) => fold(lemma)));
  return { all: lemmasOf(listed), besideAdjectives: lemmasOf(beside) };
}

/** A form made by rule that is a word in its own right belongs to that word: "tale" is no form of "tal". */
function isForeign({ lemma, kind, own }: Word, form: string, { all, besideAdjectives }: Standing): boolean {
  if (kind === 'verb' || form === fold(lemma)) return false;
  const lemmas = kind === 'adjective' ? besideAdjectives : all;
  return lemmas.has(form) && !own.some((one) => fold(one) === form);
}

/** Nouns first: a form that is both a noun and a verb is most often the noun in the texts of meetings. */
function allWords(): Word[] {
  const otherSpellings = [...tableOf(sameWord).values()].flat().join(' ');
  const listedNouns = `${nouns} ${generalNouns} ${otherSpellings}`;
  const listedVerbs = `${verbs} ${generalVerbs}`;
  const nounForms = nounWords(listedNouns);
  const known = new Set(nounForms.map(({ lemma }) => lemma));
  return [
    ...nounForms,
    ...verbWords(listedVerbs),
    ...adjectiveWords(`${adjectives} ${generalAdjectives}`),
    ...doers(listedVerbs).filter(({ lemma }) => !known.has(lemma)),
    ...wordsIn(names).map((lemma) => ({
      lemma,
      kind: 'name' as const,
      forms: [lemma, `${lemma}s`],
      own: [],
    })),
  ];
}

const vowelTable = tableOf(vowelNouns);
/** A noun made with one of these changes its vowel too: hovedstæder, håndbøger. */
const vowelEnds = ['barn', 'mand', 'hånd', 'kraft', 'stad', 'bog', 'datter'];

function nounWords(list: string): Word[] {
  const table = tableOf(irregularNouns);
  const all = new Set([...vowelTable.keys(), ...wordsIn(list), ...table.keys()]);
  return [...all].map((lemma) => {
    const plural = vowelPluralOf(lemma);
    const own = [...plural, ...(table.get(lemma) ?? [])];
    const ruled = plural.length > 0 ? singularOf(lemma) : formsOfNoun(lemma);
    return { lemma, kind: 'noun', own, forms: [...ruled, ...own, ...own.map((form) => `${form}s`)] };
  });
}

function vowelPluralOf(noun: string): string[] {
  const own = vowelTable.get(noun);
  if (own) return own;
  const end = vowelEnds.find((one) => noun.endsWith(one) && noun.length - one.length >= partMin);
  return (end === undefined ? [] : (vowelTable.get(end) ?? [])).map(
    (form) => noun.slice(0, -(end ?? '').length) + form,
  );
}

function verbWords(list: string): Word[] {
  const table = tableOf(irregularVerbs);
  return [...new Set([...wordsIn(list), ...table.keys()])].map((lemma) => {
    const own = formsOfStrong(strongFormsOf(lemma, table));
    return { lemma, kind: 'verb', own, forms: [...formsOfVerb(lemma), ...own] };
  });
}

function adjectiveWords(list: string): Word[] {
  const table = tableOf(irregularAdjectives);
  return [...new Set([...wordsIn(list), ...table.keys()])].map((lemma) => {
    const own = table.get(lemma) ?? [];
    return { lemma, kind: 'adjective', own, forms: [...formsOfAdjective(lemma), ...own] };
  });
}

/** Vinder of vinde, where no list has it. Not for asking: who writes "godkender" may mean the verb. */
const doers = (list: string): Word[] =>
  wordsIn(list).flatMap((verb) => {
    const forms = doersOf(verb);
    return forms[0] === undefined ? [] : [{ lemma: forms[0], kind: 'doer' as const, forms, own: [] }];
  });

/** Overholde goes as holde does. */
function strongFormsOf(verb: string, table: ReadonlyMap<string, readonly string[]>): string[] {
  const own = table.get(verb);
  if (own) return [...own];
  const bases = [...table.keys()].filter((base) => isMadeOf(verb, base));
  const base = bases.toSorted((one, other) => other.length - one.length)[0] ?? '';
  return (table.get(base) ?? []).map((form) => verb.slice(0, -base.length) + form);
}

const prefixes: ReadonlySet<string> = new Set(
  `af an be bi bort efter fast for fore fra frem gen gennem hen ind med ned om op over på sam til ud
under und ved videre`.split(/\s+/u),
);
const sureBaseMin = 5;

/** Short verbs only after a prefix: "fiske" is not made of "ske". */
function isMadeOf(verb: string, base: string): boolean {
  const before = verb.slice(0, -base.length);
  return verb.endsWith(base) && (prefixes.has(before) || (base.length >= sureBaseMin && before.length >= 2));
}

const partMin = 3;
const verbPartMin = 6;
/** The two-letter words that compounds are made of. */
const shortParts: ReadonlySet<string> = new Set(['by', 'bo', 'år']);
const isPart = (word: string): boolean => word.length >= partMin || shortParts.has(word);

const isLastPart = ({ kind, lemma }: Word, form: string): boolean =>
  kind !== 'name' && isPart(form) && (kind !== 'verb' || lemma.length >= verbPartMin);

/** Takst-reduktion, spørge-skema, social-tilsyn. */
const plainFirstForms = ({ lemma, kind }: Word): string[] =>
  isPart(lemma) && (kind !== 'verb' || (lemma.endsWith('e') && lemma.length > partMin)) ? [lemma] : [];

/** Udvikling-s-strategi, dreng-e-hold, hjem-me-side, arbejd-s-gruppe, børn-e-hus. */
function linkedForms({ lemma, kind, forms }: Word): string[] {
  if (!isPart(lemma) || kind === 'verb' || kind === 'name') return [];
  const withS = /[sx]$/u.test(lemma) ? [] : [`${lemma}s`];
  if (kind === 'adjective') return withS;
  const changed = forms.filter((form) => /^(børn|mænd|hænd|tænd|bønder)$/u.test(form));
  const stems = isVowelEnd(lemma) ? [] : [lemma, lemma + (lemma.at(-1) ?? '')];
  const ofWork = lemma.endsWith('arbejde') ? [`${lemma.slice(0, -1)}s`] : [];
  return [
    ...withS,
    ...ofWork,
    ...stems.map((stem) => `${stem}e`),
    ...changed,
    ...changed.map((form) => `${form}e`),
  ];
}

const isVowelEnd = (word: string): boolean => /[aeiouyæøå]$/u.test(word);

/** Last, because it is built from all of the above. */
export const lexicon: Lexicon = buildLexicon();
