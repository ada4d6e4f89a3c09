import { outcomeCodes, type MeetingRecord } from './meeting-record.ts';
import type { Edit } from './review-edits.ts';
import { originOfItem, originOfPerson } from './review-origin.ts';
import type { Place, QuestionCode } from './review-questions.ts';
import { itemFields } from './review-record.ts';

/** The words of an option: a sentence of the catalogue, filled with the value it would store. */
export type OptionWord =
  | 'keep'
  | 'keep-empty'
  | 'keep-both'
  | 'keep-as-part'
  | 'use'
  | 'remove'
  | 'not-listed'
  | 'list'
  | 'is-item'
  | 'merge'
  | 'only-present'
  | 'only-absent'
  | 'open'
  | 'closed'
  | 'municipal'
  | 'closed-municipal'
  | 'outcome';

export type AnswerOption = {
  /** What the form sends: stable for one question, so that an answer means the same when it arrives. */
  readonly value: string;
  readonly word: OptionWord;
  readonly fact: string;
  readonly isSuggested: boolean;
  readonly edits: readonly Edit[];
};

/** What one may write when no option fits. */
export type OtherKind = 'text' | 'long-text' | 'day' | 'outcome' | 'names' | 'body';
export type Answers = { readonly options: readonly AnswerOption[]; readonly other: OtherKind | null };

type Asked = { id: string; code: QuestionCode; place: Place; value: string | null };

/** What can be answered to a doubt, the suggestion first. The edits of an option are what choosing it does. */
export function answerOptions(record: MeetingRecord, asked: Asked): Answers {
  const make = makers[asked.code];
  return make(asked, record);
}

type Maker = (asked: Asked, record: MeetingRecord) => Answers;

const keeping: Maker = (asked) => ({ options: [keep(asked)], other: otherKind(asked) });
const keepOrRemove: Maker = (asked) => ({
  options: [keep(asked), ...removing(asked)],
  other: otherKind(asked),
});

const makers: Record<QuestionCode, Maker> = {
  'body-not-stated': (asked, { inferred }) => ({
    options: usedOrKept(asked, inferred?.forum),
    other: 'body',
  }),
  'date-not-stated': (asked, { inferred }) => ({
    options: used(asked, inferred?.date ?? inferred?.dateEarliest),
    other: 'day',
  }),
  'date-conflict': keeping,
  'year-inferred': keeping,
  'number-gap': (asked) => ({ options: [keep(asked), ...merging(asked)], other: 'text' }),
  'heading-uncertain': (asked) => ({ options: [isItem, ...merging(asked)], other: null }),
  'title-differs': (asked, record) => ({ options: titles(asked, record), other: 'text' }),
  'bullet-lost': (asked) => ({
    options: [keep(asked, 'keep-as-part'), ...removing(asked)],
    other: otherKind(asked),
  }),
  'duplicate-recommendation': (asked) => ({
    options: [keep(asked, 'keep-both'), ...removing(asked)],
    other: 'long-text',
  }),
  'appendix-collision': keepOrRemove,
  'appendix-not-listed': (asked, record) => ({
    options: [...listed(asked, record), keep(asked, 'not-listed')],
    other: null,
  }),
  'outcome-judged': (asked) => ({ options: [outcome(asked)], other: 'outcome' }),
  'outcome-missing': (asked) => ({ options: [outcome(asked)], other: 'outcome' }),
  'person-split-uncertain': (asked) => ({ options: [keep(asked), ...removing(asked)], other: 'names' }),
  'person-present-and-absent': presence,
  'organisation-missing': (asked, record) => {
    const inferred = inferredPlace(asked, record);
    return { options: [...inferred, keep(asked, 'keep-empty', inferred.length === 0)], other: 'text' };
  },
  'sum-mismatch': (asked) => ({ options: [keep(asked)], other: null }),
  'template-text': (asked) => {
    const removal = removing(asked, true);
    return { options: [...removal, keep(asked, 'keep', removal.length === 0)], other: otherKind(asked) };
  },
  'access-uncertain': access,
  'minutes-mismatch': keeping,
  'odd-date': keeping,
  unlabelled: keeping,
  uncertain: keeping,
};

/** The part of the review that the question is about, as edits name it. */
const targetOf = ({ place }: Asked): string => place.entry?.key ?? place.item?.key ?? '';

const fieldOf = ({ place }: Asked): string =>
  place.field ?? (place.list === null ? 'title' : isPerson(place) ? 'name' : 'text');

const isPerson = ({ list }: Place): boolean => ['attendees', 'absentees', 'guests'].includes(list ?? '');

const keep = (asked: Asked, word: OptionWord = 'keep', isSuggested = true): AnswerOption => ({
  value: 'keep',
  fact: asked.value ?? '',
  isSuggested,
  edits: [],
  word: asked.value === null && word === 'keep' && !isWholeList(asked.place) ? 'keep-empty' : word,
});

/** A doubt about all of a list (the case text, the appendices) is put right on the item's own page. */
export const isWholeList = ({ item, entry, field }: Place): boolean =>
  item !== null && entry === null && field !== null && !itemFields.includes(field);

const isItem: AnswerOption = { value: 'keep', word: 'is-item', fact: '', isSuggested: true, edits: [] };

/** A part of a list can be left out. A field of its own cannot: it is written anew or kept. */
const removing = ({ place: { entry }, value }: Asked, isSuggested = false): AnswerOption[] =>
  entry === null || entry.key === ''
    ? []
    : [
        {
          value: 'remove',
          word: 'remove',
          fact: value ?? '',
          isSuggested,
          edits: [{ kind: 'remove', at: entry.key }],
        },
      ];

/** What follows from the text is suggested; what stands there may be kept. */
function usedOrKept(asked: Asked, value: string | undefined): AnswerOption[] {
  const inferred = used(asked, value);
  return asked.value === null ? inferred : [...inferred, keep(asked, 'keep', inferred.length === 0)];
}

const used = (asked: Asked, value: string | undefined): AnswerOption[] =>
  value === undefined
    ? []
    : [{ value: 'use', word: 'use', fact: value, isSuggested: true, edits: [writing(asked, value)] }];

/** The first item has nothing before it to be put to. */
const merging = ({ place: { item } }: Asked): AnswerOption[] =>
  item && item.key !== '/items/0'
    ? [
        {
          value: 'merge',
          word: 'merge',
          fact: '',
          isSuggested: false,
          edits: [{ kind: 'merge-item', at: item.key }],
        },
      ]
    : [];

function titles(asked: Asked, record: MeetingRecord): AnswerOption[] {
  const index = Number(asked.id.split('/')[2]);
  const variants = record.items[index]?.titleVariants ?? [];
  const others = variants.filter((variant) => variant !== asked.value);
  const edit = (value: string): Edit => ({ kind: 'set', at: targetOf(asked), field: 'title', value });
  return [
    keep(asked),
    ...others.map((title, at): AnswerOption => ({
      value: `variant-${at + 1}`,
      word: 'use',
      fact: title,
      isSuggested: false,
      edits: [edit(title)],
    })),
  ];
}

/** Appendices the text names but no list holds can be put on the list, with the words of the text. */
function listed({ place: { item }, id }: Asked, record: MeetingRecord): AnswerOption[] {
  const origin = item && originOfItem(record, item);
  const listedNumbers = new Set((origin?.appendices ?? []).flatMap((text) => /\d+/.exec(text)?.[0] ?? []));
  const named = (origin?.appendixRefsInText ?? []).map((text) => text.trim());
  const missing = named.filter((text) => !listedNumbers.has(/\d+/.exec(text)?.[0] ?? ''));
  if (!item || missing.length === 0) return [];
  const adding = (text: string, index: number): Edit => {
    return { kind: 'add', at: item.key, list: 'appendices', key: `${id}/+${index}`, values: { text } };
  };
  const edits = missing.map(adding);
  return [{ value: 'list', word: 'list', fact: missing.join(', '), isSuggested: false, edits }];
}

const inferredPlace = (asked: Asked, record: MeetingRecord): AnswerOption[] =>
  asked.place.entry ? used(asked, originOfPerson(record, asked.place.entry)?.organisationInferred) : [];

const outcome = (asked: Asked): AnswerOption => ({
  value: 'keep',
  word: 'outcome',
  fact: asked.place.item?.values['outcome'] ?? 'EMPTY',
  isSuggested: true,
  edits: [],
});

function presence(asked: Asked, record: MeetingRecord): Answers {
  const name = asked.value ?? '';
  const drop = (list: 'attendees' | 'absentees'): Edit[] =>
    record[list].flatMap((person, index) =>
      person.name === name ? [{ kind: 'remove' as const, at: `/${list}/${index}` }] : [],
    );
  return {
    options: [
      { value: 'present', word: 'only-present', fact: name, isSuggested: false, edits: drop('absentees') },
      { value: 'absent', word: 'only-absent', fact: name, isSuggested: true, edits: drop('attendees') },
      keep(asked, 'keep-both', false),
    ],
    other: null,
  };
}

/** The suggestion is the reading itself; where nothing is read as closed it is the stricter choice. */
function access({ place: { item } }: Asked): Answers {
  const [closed, municipal] = [item?.values['closed'] === 'yes', item?.values['municipalOnly'] === 'yes'];
  const current = closed ? (municipal ? 'closed-municipal' : 'closed') : municipal ? 'municipal' : 'closed';
  const words = ['closed', 'municipal', 'closed-municipal', 'open'] as const;
  const edits = (word: OptionWord): Edit[] =>
    item
      ? [
          setting(item.key, 'closed', word.startsWith('closed') ? 'yes' : 'no'),
          setting(item.key, 'municipalOnly', word.endsWith('municipal') ? 'yes' : 'no'),
        ]
      : [];
  const option = (word: (typeof words)[number]): AnswerOption => ({
    value: word,
    word,
    fact: '',
    isSuggested: word === current,
    edits: edits(word),
  });
  return { options: words.map(option), other: null };
}

const setting = (at: string, field: string, value: string | null): Edit => ({
  kind: 'set',
  at,
  field,
  value,
});

/** The edit that stores what was written instead. */
export function writing(asked: Pick<Asked, 'place' | 'code' | 'id' | 'value'>, value: string): Edit {
  const field = otherField(asked);
  return setting(targetOf(asked), field, value);
}

function otherField(asked: Asked): string {
  if (asked.code === 'organisation-missing') return 'organisation';
  if (asked.code === 'outcome-judged' || asked.code === 'outcome-missing') return 'outcome';
  return fieldOf(asked);
}

function otherKind(asked: Asked): OtherKind | null {
  if (isWholeList(asked.place)) return null;
  const field = fieldOf(asked);
  if (field === 'date' || field === 'nextDate') return 'day';
  if (field === 'outcome') return 'outcome';
  if (['body', 'recommendations', 'reservations', 'minutesText', 'minutesLines'].includes(field))
    return 'long-text';
  return field === 'text' ? 'long-text' : 'text';
}

/** Several names written one on a line: the first stays, the others become persons of their own. */
export function namesApart(asked: Pick<Asked, 'place' | 'id'>, names: readonly string[]): Edit[] {
  const { entry, list } = asked.place;
  if (!entry || !(list === 'attendees' || list === 'absentees' || list === 'guests')) return [];
  const [first, ...more] = names;
  if (first === undefined) return [];
  return [
    setting(entry.key, 'name', first),
    ...more.map((name, index): Edit => ({
      kind: 'add',
      at: '',
      list,
      key: `${entry.key}+${index + 1}`,
      values: { ...entry.values, name },
    })),
  ];
}

export const isOutcome = (text: string): boolean => outcomeCodes.some((code) => code === text);
