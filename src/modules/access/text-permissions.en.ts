import type { SameKeys } from '../../kernel/language.ts';
import type { permissionsDa } from './text-permissions.da.ts';

/** The same in English, to fit after "may". */
export const permissionsEn: SameKeys<typeof permissionsDa> = {
  areas: {
    meetings: 'Meetings and decisions',
    archive: 'Archive and import',
    register: 'Organisations, bodies and persons',
    rights: 'Rights and users',
    own: 'Own access and overview',
  },
  words: {
    meetings: {
      'read-meetings': 'read the meetings and items that the person’s seats open',
      'set-access': 'decide who may see a meeting and an item',
      'check-meetings': 'see and dismiss what the check finds in agendas and minutes',
      'read-decisions': 'read the register of decisions',
      'read-matters': 'read matters',
      'keep-matters': 'make, edit and merge matters',
      'read-papers': 'fetch the papers sent with items that the person may read',
      'keep-papers': 'put up papers, attach them to items and remove them',
      search: 'search what the person may read',
      'invite-guests': 'invite guests to an item',
    },
    archive: {
      'see-the-archive': 'see the archive with the original documents',
      'import-documents': 'import documents',
      'review-imports': 'review imported documents',
      'accept-imports': 'accept imported documents and take the acceptance back',
      'export-records': 'fetch the meeting as the import read it',
    },
    register: {
      'see-organisations': 'see organisations',
      'see-bodies': 'see bodies and their members',
      'see-persons': 'see the list of persons',
      'keep-the-register': 'edit organisations, bodies, persons and members',
      'add-persons-of-minutes': 'make persons of names in minutes',
      'import-members': 'take in the members of a body from a file',
      'see-contacts': 'see which municipalities lack a contact person',
      'see-delegations': 'see who delegated what to whom',
      'keep-delegations': 'write delegations and withdraw them',
      'see-decision-rights': 'see who prepares, recommends and decides',
    },
    rights: {
      'see-rights': 'see what others may do, and who can see an item',
      'read-audit-log': 'read the audit log',
      'review-audit-sample': 'review the monthly sample of audit lines',
      'see-mails': 'see the mails the system has sent',
      'see-candidates': 'see who in the minutes has no user',
      'keep-api-keys': 'make and close keys to the interface for programs',
      'keep-accounts': 'make, close and reopen users',
      'give-roles': 'give and end roles',
      'lend-seats': 'appoint substitutes',
    },
    own: {
      'see-overview': 'see the overview',
      'see-own-rights': 'see one’s own rights',
      'read-own-lookups': 'see one’s own lookups of personal data',
      'keep-own-account': 'see and end one’s own logins and change the password',
      'read-help': 'read help and glossary',
      'sign-in': 'sign in',
      'sign-out': 'sign out',
      'choose-language': 'choose a language',
      follow: 'follow meetings and matters and choose one’s mails',
      'stop-digest': 'stop mails about news',
    },
  },
};
