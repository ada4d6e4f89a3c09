/** One guard broken, and the test that must see it. `find` stands in the file exactly once. */
export type Sabotage = {
  readonly breaks: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly test: string;
  /** A part of the name of the test that must turn red. */
  readonly name: string;
};

const headings = 'migrations/0019-item-headings.sql';
const wallsOfMeetings = 'src/modules/meetings/meetings.walls.test.ts';
const headingWalls = 'src/modules/meetings/meetings.heading-walls.test.ts';
const walls = 'migrations/0031-notes-and-walls.sql';
const disqualification = 'src/modules/meetings/meetings.disqualification.test.ts';
const wallsOfNotes = 'src/modules/notes/notes.walls.test.ts';
const catalogue = 'tests/isolation/catalogue.test.ts';
const mass = 'tests/isolation/mass.test.ts';

export const sabotages: readonly Sabotage[] = [
  {
    breaks: 'the policy that hides closed items',
    file: headings,
    find: `format('(%s and (not closed or %s)) or %s',`,
    replace: `format('(%s and (true or %s)) or %s',`,
    test: wallsOfMeetings,
    name: 'each reader sees exactly the rows that are theirs',
  },
  {
    breaks: 'the wall round headings',
    file: headings,
    find: 'alter table item_headings force row level security;',
    replace: '',
    test: catalogue,
    name: 'every table is walled',
  },
  {
    breaks: 'the municipal part kept from the public',
    file: headings,
    find: 'and (not municipal_only or (select acting_user()) is not null)',
    replace: '',
    test: 'src/modules/meetings/meetings.demo.test.ts',
    name: 'in public there are 13 items',
  },
  {
    breaks: 'the days of a guest',
    file: 'migrations/0020-access.sql',
    find: 'and acting_day() between from_on and to_on',
    replace: '',
    test: headingWalls,
    name: 'a guest reads the one item',
  },
  {
    breaks: 'a contact person kept from what is closed',
    file: 'src/platform/actor-of-login.ts',
    find: `sits.filter(({ role }) => role !== 'contact')`,
    replace: 'sits',
    test: headingWalls,
    name: 'a contact person hears of the meetings',
  },
  {
    breaks: 'a view that asks as its reader',
    file: 'migrations/0007-matters.sql',
    find: 'create view register_decisions with (security_invoker = true) as',
    replace: 'create view register_decisions as',
    test: catalogue,
    name: 'no plain view',
  },
  {
    breaks: 'settings that end with the transaction',
    file: 'src/platform/database.ts',
    find: `set_config('app.user_id', \${actor.userId}, true)`,
    replace: `set_config('app.user_id', \${actor.userId}, false)`,
    test: 'src/platform/database.test.ts',
    name: 'the actor holds for one transaction',
  },
  {
    breaks: 'a permission of the secretariat alone',
    file: 'src/modules/meetings/policy.ts',
    find: `'set-access': ['secretariat'],`,
    replace: `'set-access': ['secretariat', 'member'],`,
    test: 'src/modules/meetings/meetings.test.ts',
    name: 'birgitte asks for /moeder/das/2015-03-12/adgang',
  },
  {
    breaks: 'the audit line of a guarded reading',
    file: 'src/platform/http.ts',
    find: `(route.logs === 'when-guarded' && isGuarded)`,
    replace: 'false',
    test: 'src/modules/meetings/meetings.test.ts',
    name: 'birgitte asks for /moeder/das/2015-03-12',
  },
  {
    breaks: 'closed words out of the search',
    file: 'src/modules/search/rules/search-entry.ts',
    find: `const words = termVector([title], own, terms);`,
    replace: `const words = termVector(texts, own, terms);`,
    test: 'src/modules/search/search.walls.test.ts',
    name: 'kanarielukk',
  },
  {
    breaks: 'forms that are a button and nothing more',
    file: 'src/platform/replies.ts',
    find: 'Object.keys(visit.form).every((name) => bareFields.includes(name))',
    replace: 'true',
    test: mass,
    name: 'a field no form of ours has',
  },
  {
    breaks: 'fields sent twice',
    file: 'src/platform/request-body.ts',
    find: `if (Object.hasOwn(form, name)) return 'unreadable';`,
    replace: '',
    test: mass,
    name: 'so is one sent twice',
  },
  {
    breaks: 'text shown as text',
    file: 'src/modules/meetings/pages/agenda-part.tsx',
    find: '      title={line.title}',
    replace: '      title={<span dangerouslySetInnerHTML={{ __html: line.title }} />}',
    test: 'src/modules/meetings/pages/meeting.page.test.tsx',
    name: 'what stands in a document is shown as text',
  },
  {
    breaks: 'forms of other sites',
    file: 'src/platform/same-origin.ts',
    find: `if (site !== null) return site === 'same-origin';`,
    replace: `if (site !== null) return true;`,
    test: 'src/modules/meetings/meetings.access.test.ts',
    name: 'a form from another site is refused',
  },
  {
    breaks: 'a login of somebody deactivated',
    file: 'src/platform/login.ts',
    find: 'from logins mine join users on users.id = mine.user_id and users.disabled_at is null',
    replace: 'from logins mine join users on users.id = mine.user_id',
    test: 'tests/isolation/indistinguishable.test.ts',
    name: 'a user deactivated',
  },
  {
    breaks: 'what is hidden answers as what is missing',
    file: 'src/modules/following/handlers/follow.ts',
    find: 'if (!subject) return notFound(visit);',
    replace: `if (!subject) throw new Error('hidden');`,
    test: 'tests/isolation/indistinguishable.test.ts',
    name: 'POST /foelger',
  },
  {
    breaks: 'the table of the matrix',
    file: 'tests/isolation/doors.ts',
    find: '  GET  /personer/:key                                             person\n',
    replace: '',
    test: 'tests/isolation/matrix.test.ts',
    name: 'the table is written by hand',
  },
  {
    breaks: 'an agenda of one meeting alone',
    file: 'src/modules/meetings/queries/meeting-agenda.ts',
    find: `.where('h.meeting_id', '=', meetingId)`,
    replace: '',
    test: 'src/modules/meetings/meetings.test.ts',
    name: 'mette asks for /moeder/das/2015-03-12',
  },
  {
    breaks: 'the wall of disqualification round one table',
    file: walls,
    find: `'decisions', 'positions_taken', 'actions',`,
    replace: `'decisions', 'actions',`,
    test: disqualification,
    name: 'birgitte finds a heading',
  },
  {
    breaks: 'disqualification of a merged person',
    file: walls,
    find: 'union all select p.id from persons p where p.merged_into = kept.id',
    replace: '',
    test: disqualification,
    name: 'a merged person is disqualified',
  },
  {
    breaks: 'papers of an item shut to somebody',
    file: walls,
    find: '(item_ids && (select acting_disqualified_items())) is not true',
    replace: 'true',
    test: disqualification,
    name: 'papers, drafts, matter and search follow',
  },
  {
    breaks: 'nobody ends his own disqualification',
    file: walls,
    find: 'and person_id <> all ((select acting_person_rows())::uuid[]));',
    replace: ');',
    test: disqualification,
    name: 'nobody ends his own',
  },
  {
    breaks: 'the rule of who sees an item, of who is disqualified',
    file: 'src/modules/access/rules/who-sees.ts',
    find: 'item.disqualified.includes(actor.personId)',
    replace: 'false',
    test: 'tests/access/who-sees.test.ts',
    name: 'they agree on who is disqualified',
  },
  {
    breaks: 'position notes kept from the secretariat and the region',
    file: walls,
    find: `when acts_for_secretariat() or acting_side() <> 'municipal' or not`,
    replace: 'when not',
    test: wallsOfNotes,
    name: 'the secretariat and the region’s side read none',
  },
  {
    breaks: 'position notes behind the walls of their item',
    file: walls,
    find: `|| replace(rule, 'item_texts.', 'position_notes.') || ')';`,
    replace: `|| 'true)';`,
    test: wallsOfNotes,
    name: 'a position note is read by who holds a seat',
  },
  {
    breaks: 'a private note of its writer alone',
    file: walls,
    find: `create policy private_notes_own on private_notes for select using (user_id = (select acting_user()));`,
    replace: `create policy private_notes_own on private_notes for select using (user_id = (select acting_user())
      or (select acts_for_secretariat()));`,
    test: wallsOfNotes,
    name: 'everybody who has signed in writes one',
  },
  {
    breaks: 'opening before the day that was decided',
    file: 'src/modules/meetings/rules/opening.ts',
    find: 'if (opensOn === null || !isEarly(opensOn, today) || early) return undefined;',
    replace: 'return undefined;',
    test: 'src/modules/meetings/meetings.opening.test.ts',
    name: 'refused: opened too early',
  },
];
