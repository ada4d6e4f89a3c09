/** A theme of the round engine, as far as a section needs it. */
export type Theme = {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly questions: readonly { readonly id: string; readonly options: readonly string[] }[];
};

/** What may be answered to a section. Where it has alternatives, one of them is chosen in place of consenting. */
export const answerKinds = [
  'consent',
  'consent-with-remarks',
  'alternative',
  'against',
  'no-remarks',
] as const;
export type AnswerKind = (typeof answerKinds)[number];
export type PlainKind = Exclude<AnswerKind, 'alternative'>;

/** A section of a hearing: one question, with or without alternatives. The first alternative is what is proposed. */
export type Section = {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly alternatives: readonly string[];
  readonly answerQuestion: string;
  readonly remarksQuestion: string;
};

export type SectionAnswer = {
  readonly kind: AnswerKind;
  /** The alternative that was chosen, counted from one; null for the other kinds. */
  readonly alternative: number | null;
  readonly remarks: string;
};

const alternativeMark = 'alternative: ';
const plainKinds: readonly PlainKind[] = ['consent', 'consent-with-remarks', 'against', 'no-remarks'];
const besideAlternatives: readonly PlainKind[] = ['against', 'no-remarks'];

/** A section as the round engine keeps it: which answer, which must be given, and remarks. */
export const themeOfSection = ({ title, alternatives }: Pick<Section, 'title' | 'alternatives'>) => ({
  title,
  questions: [
    { prompt: 'Svar', kind: 'choice' as const, options: optionsOf(alternatives), isRequired: true },
    { prompt: 'Bemærkninger', kind: 'text' as const, options: [], isRequired: false },
  ],
});

const optionsOf = (alternatives: readonly string[]): string[] =>
  alternatives.length === 0
    ? [...plainKinds]
    : [...alternatives.map((text) => alternativeMark + text), ...besideAlternatives];

export function sectionOf({ id, position, title, questions }: Theme): Section {
  const [answer, remarks] = questions;
  const marked = (answer?.options ?? []).filter((option) => option.startsWith(alternativeMark));
  const alternatives = marked.map((option) => option.slice(alternativeMark.length));
  return {
    id,
    position,
    title,
    alternatives,
    answerQuestion: answer?.id ?? '',
    remarksQuestion: remarks?.id ?? '',
  };
}

/** The kinds that may be chosen beside the alternatives of a section. */
export const plainKindsOf = ({ alternatives }: Pick<Section, 'alternatives'>): readonly PlainKind[] =>
  alternatives.length === 0 ? plainKinds : besideAlternatives;

export type Values = Readonly<Record<string, string>>;
/** The stored values of an answer, by section. */
export type StoredAnswers = Readonly<Record<string, { readonly values: Values }>>;

/** The stored values of an answer. */
export function valuesOfAnswer(section: Section, answer: SectionAnswer | undefined, remarks = ''): Values {
  return {
    [section.answerQuestion]: answer ? storedKind(section, answer) : '',
    [section.remarksQuestion]: answer?.remarks ?? remarks,
  };
}

const storedKind = ({ alternatives }: Section, { kind, alternative }: SectionAnswer): string =>
  kind === 'alternative' ? alternativeMark + (alternatives[(alternative ?? 0) - 1] ?? '') : kind;

/** The answer the stored values hold; undefined where nothing was chosen. */
export function answerOfValues(section: Section, values: Values | undefined): SectionAnswer | undefined {
  const stored = values?.[section.answerQuestion] ?? '';
  const remarks = values?.[section.remarksQuestion] ?? '';
  const plain = plainKindsOf(section).find((kind) => kind === stored);
  if (plain) return { kind: plain, alternative: null, remarks };
  const index = section.alternatives.findIndex((text) => alternativeMark + text === stored);
  return index < 0 ? undefined : { kind: 'alternative', alternative: index + 1, remarks };
}
