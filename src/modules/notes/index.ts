/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { notesPaths } from './paths.ts';
import { notesPermissions, type NotesPermission } from './policy.ts';
import { notesRoutes } from './routes.ts';
import { notesHelp } from './text-help.ts';

/** Reached from the item's page and from the user menu. */
export const notes: Module<NotesPermission> = {
  permissions: notesPermissions,
  routes: notesRoutes,
  menu: [
    {
      key: 'mine-noter',
      words: { da: 'Mine noter', en: 'My notes' },
      href: notesPaths.mine.to({}),
      permission: 'keep-own-notes',
      group: 'own',
    },
  ],
  help: [
    { ...notesHelp.own, permission: 'keep-own-notes' },
    { ...notesHelp.position, permission: 'keep-position-notes' },
    { ...notesHelp.mine, permission: 'keep-own-notes', href: notesPaths.mine.to({}) },
  ],
};

export { notesParts } from './handlers/notes-part.ts';
export { myNotesOf, type NoteOfItem } from './queries/private-notes.ts';
