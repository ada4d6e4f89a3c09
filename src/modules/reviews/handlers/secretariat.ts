import { accept, refuse } from '../../../kernel/result.ts';
import { reading, type Reader } from '../../../platform/database.ts';
import { optionsAmong, type FieldSpec } from '../../../platform/design/index.ts';
import { boxField, versionOrNoneField } from '../../../platform/form-fields.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { itemTyped, sourceItems, versionOn } from '../../access/index.ts';
import { writeCard } from '../commands/secretariat-card.ts';
import { SecretariatPage } from '../pages/secretariat.page.tsx';
import { secretariatPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { bodyNames, municipalityNames, type Named } from '../queries/names.ts';
import { secretariatCards } from '../queries/secretariat-cards.ts';
import {
  cardLinesOf,
  lineKinds,
  typedLines,
  type CardLine,
  type LineKind,
  type SecretariatCard,
} from '../rules/secretariat-card.ts';
import { reviewTexts } from '../text.ts';
import { formDoors } from './form-task.ts';
import {
  keyField,
  lineField,
  neededDayField,
  neededSentencesField,
  pagesField,
  sentencesField,
} from './read-form.ts';

/** `udgave` in the address asks for an older version, or one that begins later. */
export async function showSecretariat(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, today, query } = visit;
  const versions = await secretariatCards(db);
  const holding = versionOn(versions, today);
  const asked = versions.find(({ number }) => String(number) === query['udgave']);
  const card = asked ?? holding;
  const itemId = card?.itemId ?? null;
  const page = SecretariatPage({
    context,
    card,
    holding: holding?.number,
    versions: versions.toReversed(),
    item: itemId === null ? undefined : (await sourceItems(db, [itemId])).get(itemId),
    mayEdit: may(actor, 'keep-secretariat-card'),
  });
  return { status: 200, page };
}

type Subject = {
  readonly newest: SecretariatCard | undefined;
  readonly bodies: readonly Named[];
  readonly municipalities: readonly Named[];
};

export const cardDoors = formDoors({
  subject: async (_visit, db): Promise<Subject> => ({
    newest: (await secretariatCards(db)).at(-1),
    bodies: await bodyNames(db),
    municipalities: await municipalityNames(db),
  }),
  shape: () => ({
    holdsFrom: neededDayField,
    anchor: keyField,
    reportsTo: keyField,
    reporting: sentencesField,
    clearance: pagesField,
    necessary: pagesField,
    wider: pagesField,
    resource: pagesField,
    temp: pagesField,
    isPublic: boxField(),
    item: lineField,
    source: lineField,
    reason: neededSentencesField,
    version: versionOrNoneField,
  }),
  values: ({ newest }, { today }) => ({
    holdsFrom: today,
    ...(newest && {
      anchor: newest.anchor.key,
      reportsTo: newest.reportsTo.key,
      reporting: newest.reporting,
      ...(newest.isPublic && { isPublic: 'ja' }),
      ...Object.fromEntries(lineKinds.map((kind) => [kind, typedLines(newest.lines[kind])])),
    }),
  }),
  version: ({ newest }) => newest?.number ?? 0,
  page: (subject, { language }) => {
    const { secretariat: text } = reviewTexts[language];
    const card = secretariatPaths.card.to({});
    return {
      title: `${text.title}: ${text.change}`,
      lead: text.changeLead,
      crumbs: [{ text: text.title, href: card }, { text: text.change }],
      fields: cardFields(subject, language),
      submitWord: text.save,
      backHref: card,
    };
  },
  carryOut: async ({ db }, _subject, { version, item, ...typed }) => {
    const lines: Record<LineKind, readonly CardLine[]> = {
      clearance: [],
      necessary: [],
      wider: [],
      resource: [],
      temp: [],
    };
    for (const kind of lineKinds) {
      const read = cardLinesOf(kind, typed[kind]);
      if (!read.ok) return read;
      lines[kind] = read.value;
    }
    const decidedAt = await itemTyped(reading(db), item);
    if (decidedAt === undefined) return refuse({ code: 'no-such-item', field: 'item' });
    const done = await writeCard(db, version, { ...typed, itemId: decidedAt?.id ?? null, lines });
    return done.ok ? accept(secretariatPaths.card.to({})) : done;
  },
});

function cardFields({ bodies, municipalities }: Subject, language: Visit<unknown>['language']): FieldSpec[] {
  const { secretariat: text } = reviewTexts[language];
  return [
    { kind: 'day', name: 'holdsFrom', label: text.holdsFrom },
    {
      kind: 'one-of-many',
      name: 'anchor',
      label: text.anchor,
      options: optionsAmong(municipalities),
      hasEmpty: true,
    },
    {
      kind: 'one-of-many',
      name: 'reportsTo',
      label: text.reportsTo,
      options: optionsAmong(bodies),
      hasEmpty: true,
    },
    { kind: 'area', name: 'reporting', label: text.reporting, rows: 2, isOptional: true },
    ...lineKinds.map((kind): FieldSpec => ({
      kind: 'area',
      name: kind,
      label: text.lines[kind],
      hint: text.hints[kind],
      rows: 4,
      isOptional: true,
    })),
    { kind: 'tick', name: 'isPublic', label: text.visibility, text: text.isPublic },
    { kind: 'text', name: 'item', label: text.item, hint: text.itemHint, isOptional: true },
    { kind: 'text', name: 'source', label: text.source, hint: text.sourceHint, isOptional: true },
    { kind: 'area', name: 'reason', label: text.reason, rows: 2 },
  ];
}
