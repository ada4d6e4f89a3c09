import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { AgendaTemplate, CaseTemplate } from '../rules/default-templates.ts';

export type TemplateRefusal =
  | { code: 'no-sections'; field: 'title1' }
  | { code: 'clears-itself'; field: 'clearing' }
  | { code: 'no-such-body'; field: 'clearing' | 'body' }
  | { code: 'name-taken'; field: 'name' }
  | { code: 'changed-meanwhile' };

export type AgendaTemplateToSave = {
  readonly bodyId: string;
  readonly bodyKey: string;
  /** The version that was looked at; 0 where none was stored. */
  readonly version: number;
  readonly sections: AgendaTemplate;
  /** The key of the body that clears the agendas; '' = none. */
  readonly clearing: string;
};

/** Stores how the agendas of a body begin, and who clears them. */
export async function saveAgendaTemplate(
  db: Writer,
  { bodyId, bodyKey, version, sections, clearing }: AgendaTemplateToSave,
): Promise<Result<'saved', TemplateRefusal>> {
  if (sections.length === 0) return refuse({ code: 'no-sections', field: 'title1' });
  if (clearing === bodyKey) return refuse({ code: 'clears-itself', field: 'clearing' });
  const clearer =
    clearing === ''
      ? null
      : await db.selectFrom('bodies').select('id').where('key', '=', clearing).executeTakeFirst();
  if (clearer === undefined) return refuse({ code: 'no-such-body', field: 'clearing' });
  const row = { body_id: bodyId, sections: JSON.stringify(sections) };
  const stored =
    version === 0
      ? await db
          .insertInto('agenda_templates')
          .values(row)
          .onConflict((same) => same.column('body_id').doNothing())
          .returning('id')
          .executeTakeFirst()
      : await db
          .updateTable('agenda_templates')
          .set({ ...row, version: version + 1 })
          .where('body_id', '=', bodyId)
          .where('version', '=', version)
          .returning('id')
          .executeTakeFirst();
  if (!stored) return refuse({ code: 'changed-meanwhile' });
  await setClearing(db, bodyId, clearer?.id ?? null);
  return accept('saved');
}

/** Who clears counts at once, also for the drafts that are not sent yet. */
async function setClearing(db: Writer, bodyId: string, clearing: string | null): Promise<void> {
  await db
    .updateTable('bodies')
    .set((eb) => ({ clearing_body_id: clearing, version: eb('version', '+', 1) }))
    .where('id', '=', bodyId)
    .where('clearing_body_id', 'is distinct from', clearing)
    .execute();
  await db
    .updateTable('agendas')
    .set({ clearing_body_id: clearing, shared_at: null })
    .where('body_id', '=', bodyId)
    .where('state', '=', 'draft')
    .where('clearing_body_id', 'is distinct from', clearing)
    .execute();
}

export type CaseTemplateToSave = CaseTemplate & {
  /** The name it had; '' for a new one. */
  readonly formerName: string;
  readonly version: number;
  /** The key of the body it is for; '' = all. */
  readonly body: string;
};

/** Stores a case template. One of the program's own is stored under its name the first time it is changed. */
export async function saveCaseTemplate(
  db: Writer,
  { formerName, version, body, ...template }: CaseTemplateToSave,
): Promise<Result<'saved', TemplateRefusal>> {
  const found =
    body === ''
      ? { id: null }
      : await db.selectFrom('bodies').select('id').where('key', '=', body).executeTakeFirst();
  if (!found) return refuse({ code: 'no-such-body', field: 'body' });
  const row = {
    body_id: found.id,
    name: template.name,
    handling: template.handling,
    texts: JSON.stringify(template.texts),
    recommendations: JSON.stringify(template.recommendations),
  };
  const taken = await db
    .selectFrom('case_templates')
    .select('id')
    .where('name', '=', template.name)
    .where('name', '!=', formerName)
    .executeTakeFirst();
  if (taken) return refuse({ code: 'name-taken', field: 'name' });
  if (version === 0) {
    const stored = await db
      .insertInto('case_templates')
      .values(row)
      .onConflict((same) => same.constraint('case_templates_body_id_name_key').doNothing())
      .returning('id')
      .executeTakeFirst();
    return stored ? accept('saved') : refuse({ code: 'changed-meanwhile' });
  }
  const changed = await db
    .updateTable('case_templates')
    .set({ ...row, version: version + 1 })
    .where('name', '=', formerName)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

/** Removes a stored case template; one of the program's own with the same name is there again. */
export async function removeCaseTemplate(db: Writer, name: string): Promise<boolean> {
  const done = await db.deleteFrom('case_templates').where('name', '=', name).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
