import type { Route } from '../../platform/route.ts';
import { downloadMyNotes, showMyNotes, submitNoteRemoval } from './handlers/my-notes.ts';
import { showPositionNote, submitPositionNote } from './handlers/position-note.ts';
import { showPrivateNote, submitPrivateNote } from './handlers/private-note.ts';
import { notesPaths } from './paths.ts';
import type { NotesPermission } from './policy.ts';

/**
 * Every door into this module. What is one's own leaves no line when it is read; what a municipality keeps to itself
 * does.
 */
export const notesRoutes: readonly Route<NotesPermission>[] = [
  {
    method: 'GET',
    path: notesPaths.mine.pattern,
    permission: 'keep-own-notes',
    audit: 'private-notes.listed',
    logs: 'never',
    show: showMyNotes,
  },
  {
    method: 'GET',
    path: notesPaths.file.pattern,
    permission: 'keep-own-notes',
    audit: 'private-notes.exported',
    logs: 'always',
    show: downloadMyNotes,
  },
  {
    method: 'POST',
    path: notesPaths.removal.pattern,
    permission: 'keep-own-notes',
    audit: 'private-note.removed',
    submit: submitNoteRemoval,
  },
  {
    method: 'GET',
    path: notesPaths.own.pattern,
    permission: 'keep-own-notes',
    audit: 'private-note.read',
    logs: 'never',
    show: showPrivateNote,
  },
  {
    method: 'POST',
    path: notesPaths.own.pattern,
    permission: 'keep-own-notes',
    audit: 'private-note.saved',
    submit: submitPrivateNote,
  },
  {
    method: 'GET',
    path: notesPaths.position.pattern,
    permission: 'keep-position-notes',
    audit: 'position-note.read',
    logs: 'when-guarded',
    show: showPositionNote,
  },
  {
    method: 'POST',
    path: notesPaths.position.pattern,
    permission: 'keep-position-notes',
    audit: 'position-note.saved',
    submit: submitPositionNote,
  },
];
