import { day, type Day } from '../../../kernel/day.ts';

/**
 * A paragraph an offer can be given under, in the half-open interval from..to. The table begins with the municipal
 * reform of 2007, not with the law. `isConfirmed` is false where nobody has read the place in the law for us.
 */
export type LegalBasis = {
  readonly key: string;
  readonly law: 'sel' | 'bl' | 'abl' | 'lsv';
  readonly paragraph: string;
  readonly what: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly isConfirmed: boolean;
};

const tableBegins = day('2007-01-01');
/** Barnets lov (act 721 of 13 June 2023) took over the paragraphs on children. */
const childrensActBegins = day('2024-01-01');

const social = (paragraph: string, what: string): LegalBasis => ({
  key: `sel-${paragraph}`,
  law: 'sel',
  paragraph: `§ ${paragraph}`,
  what,
  from: tableBegins,
  to: null,
  isConfirmed: true,
});
const untilChildrensAct = (basis: LegalBasis): LegalBasis => ({ ...basis, to: childrensActBegins });
const children = (paragraph: string, what: string, isConfirmed: boolean): LegalBasis => ({
  key: `bl-${paragraph}`,
  law: 'bl',
  paragraph: `§ ${paragraph}`,
  what,
  from: childrensActBegins,
  to: null,
  isConfirmed,
});
const housing = (paragraph: string, what: string): LegalBasis => ({
  ...social(paragraph, what),
  key: `abl-${paragraph.replace(' ', '')}`,
  law: 'abl',
});

/** Source: the paragraphs of North Jutland's map of offers; domain tariffs 3.1. */
export const legalBases: readonly LegalBasis[] = [
  untilChildrensAct(social('32', 'Særlige dagtilbud')),
  untilChildrensAct(social('36', 'Særlige klubtilbud')),
  untilChildrensAct(social('66', 'Anbringelsessteder for børn og unge')),
  social('85', 'Socialpædagogisk støtte, også udvidet'),
  social('101', 'Stofmisbrugsbehandling'),
  social('103', 'Beskyttet beskæftigelse'),
  social('104', 'Aktivitets- og samværstilbud'),
  social('107', 'Midlertidigt botilbud'),
  social('108', 'Længerevarende botilbud'),
  social('109', 'Kvindekrisecenter'),
  social('110', 'Forsorgshjem og herberg'),
  children('43', 'Anbringelsessteder for børn og unge', true),
  children('82', 'Særlige dagtilbud', false),
  housing('105', 'Almene plejeboliger og botilbudslignende'),
  housing('185 b', 'Botilbudslignende, private'),
  { ...social('1', 'Specialundervisning for voksne'), key: 'lsv-1', law: 'lsv' },
];

/** The paragraphs that hold on the day. */
export const legalBasesOn = (on: Day): LegalBasis[] =>
  legalBases.filter(({ from, to }) => from <= on && (to === null || on < to));

/** The keys that name no paragraph, or one that does not hold through the whole period. */
export const unknownBases = (
  keys: readonly string[],
  { from, to }: { from: Day; to: Day | null },
): string[] =>
  keys.filter((key) => {
    const basis = legalBases.find((one) => one.key === key);
    if (!basis) return true;
    return from < basis.from || (basis.to !== null && (to === null || to > basis.to));
  });
