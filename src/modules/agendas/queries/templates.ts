import type { Reader } from '../../../platform/database.ts';
import {
  defaultAgendaTemplate,
  defaultCaseTemplates,
  type AgendaTemplate,
  type CaseTemplate,
  type Handling,
} from '../rules/default-templates.ts';

export type StoredTemplate = {
  readonly sections: AgendaTemplate;
  /** 0 where the secretariat has not stored one: then it is the program's. */
  readonly version: number;
};

export async function agendaTemplateOf(
  db: Reader,
  { bodyId, bodyKey }: { bodyId: string; bodyKey: string },
): Promise<StoredTemplate> {
  const row = await db
    .selectFrom('agenda_templates')
    .select(['sections', 'version'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  if (!row) return { sections: defaultAgendaTemplate(bodyKey), version: 0 };
  return { sections: row.sections as unknown[] as TemplateRow, version: row.version };
}
type TemplateRow = AgendaTemplate & unknown[];

export type StoredCase = CaseTemplate & {
  /** Null = for every body. */
  readonly bodyId: string | null;
  readonly version: number;
};

/** The case templates a body may begin with: its own, those for all, and the program's where no other has the name. */
export async function caseTemplatesOf(db: Reader, bodyId: string | null): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('case_templates')
    .select(['body_id', 'name', 'handling', 'texts', 'recommendations', 'version'])
    .where((eb) =>
      bodyId === null ? eb.lit(true) : eb.or([eb('body_id', 'is', null), eb('body_id', '=', bodyId)]),
    )
    .orderBy('name')
    .execute();
  const stored = rows.map((row): StoredCase => ({
    name: row.name,
    handling: row.handling as Handling,
    texts: row.texts as CaseTemplate['texts'] & unknown[],
    recommendations: row.recommendations as CaseTemplate['recommendations'] & unknown[],
    bodyId: row.body_id,
    version: row.version,
  }));
  const names = new Set(stored.map(({ name }) => name));
  const rest = defaultCaseTemplates.filter(({ name }) => !names.has(name));
  return [...stored, ...rest.map((one) => ({ ...one, bodyId: null, version: 0 }))];
}

export type BodyWithTemplate = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly clearing: string | null;
  readonly hasOwn: boolean;
};

/** The bodies that meet, with who clears their agendas and whether they have a template of their own. */
export async function bodiesWithTemplates(db: Reader): Promise<BodyWithTemplate[]> {
  const rows = await db
    .selectFrom('bodies as b')
    .leftJoin('bodies as c', 'c.id', 'b.clearing_body_id')
    .leftJoin('agenda_templates as t', 't.body_id', 'b.id')
    .select(['b.id', 'b.key', 'b.name', 'b.short_name', 'c.key as clearing', 't.id as template'])
    .where('b.status', '!=', 'closed')
    .orderBy('b.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    name: row.name,
    shortName: row.short_name,
    clearing: row.clearing,
    hasOwn: row.template !== null,
  }));
}
