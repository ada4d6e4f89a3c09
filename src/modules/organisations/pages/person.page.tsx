import type { Day } from '../../../kernel/day.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActForm,
  ActLink,
  Columns,
  Layout,
  List,
  PageHead,
  Section,
  Table,
  type Column,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPaths, organisationPaths, personPaths, rightsOfPerson } from '../paths.ts';
import { holdsOn } from '../rules/membership-period.ts';
import type { MemberRole } from '../rules/vocabulary.ts';
import { organisationTexts } from '../text.ts';
import { Participation, type ParticipationPart } from './participation.tsx';
import { periodInWords } from './words.ts';

type Named = { key: string; name: string };
type Place = { organisation: Named; title: string; from: Day | null; to: Day | null };
type Seat = { body: Named; role: MemberRole; organisation: string | null; from: Day | null; to: Day | null };
export type PersonView = {
  context: PageContext;
  person: Named & {
    aliases: readonly string[];
    merged: readonly Named[];
    isInvented: boolean;
    hasLogin: boolean;
  };
  places: readonly Place[];
  seats: readonly Seat[];
  took: readonly ParticipationPart[];
  today: Day;
  mayEdit: boolean;
};

/** One person: where they work and worked, and what roles they have and had. */
export function PersonPage(view: PersonView) {
  const { context, person } = view;
  const { persons: text, common } = organisationTexts[context.language];
  const { key, name } = person;
  const place = view.places.find((one) => holdsOn(one, view.today));
  const acts = (
    <>
      <ActLink href={personPaths.merge.to({ key })}>{text.merge}</ActLink>
      <ActLink href={personPaths.edit.to({ key })}>{common.edit}</ActLink>
    </>
  );
  return (
    <Layout context={context} title={name} crumbs={personCrumbs(view)}>
      <PageHead
        title={name}
        kick={person.isInvented && context.isDemo ? text.invented : undefined}
        lead={place && [place.title, place.organisation.name].filter(Boolean).join(', ')}
        acts={view.mayEdit ? acts : undefined}
      />
      <Columns
        main={
          <>
            <Seats view={view} />
            <Participation parts={view.took} />
          </>
        }
        side={<Side view={view} />}
        sideLabel={text.places}
      />
    </Layout>
  );
}

const personCrumbs = ({ context, person }: Pick<PersonView, 'context'> & { person: Named }) => {
  const { organisations, persons } = organisationTexts[context.language];
  return [
    { text: organisations.title, href: organisationPaths.list.to({}) },
    { text: persons.title, href: personPaths.list.to({}) },
    { text: person.name },
  ];
};

function Seats({ view }: { view: PersonView }) {
  const { language } = view.context;
  const { persons: text, common, roles } = organisationTexts[language];
  const columns: Column<Seat>[] = [
    {
      key: 'body',
      head: text.body,
      isRowHead: true,
      cell: ({ body }) => <a href={bodyPaths.record.to(body)}>{body.name}</a>,
    },
    { key: 'role', head: common.role, cell: ({ role }) => roles[role] },
    { key: 'for', head: organisationTexts[language].forms.sitsFor, cell: ({ organisation }) => organisation },
    { key: 'period', head: common.period, cell: (seat) => periodInWords(seat, language) },
  ];
  return (
    <Section heading={text.seats}>
      {view.seats.length === 0 ? (
        <p class="rv-muted">{text.noSeats}</p>
      ) : (
        <Table
          language={language}
          caption={text.seats}
          isCaptionHidden
          isStacked
          columns={columns}
          rows={view.seats}
        />
      )}
    </Section>
  );
}

function Side({ view }: { view: PersonView }) {
  const { person, context, mayEdit } = view;
  const { persons: text } = organisationTexts[context.language];
  const affiliation = personPaths.affiliation.to(person);
  const merged = person.merged.map((one) => ({
    main: <a href={personPaths.record.to(one)}>{one.name}</a>,
    note: text.mergedHere,
  }));
  const spellings = [...person.aliases.map((alias) => ({ main: alias })), ...merged];
  return (
    <>
      <Section heading={text.places} {...(mayEdit && { link: { href: affiliation, text: text.addPlace } })}>
        {view.places.length === 0 ? <p class="rv-muted">{text.noPlaces}</p> : <Places view={view} />}
      </Section>
      {spellings.length > 0 && (
        <Section heading={text.aliases}>
          <List rows={spellings} />
        </Section>
      )}
      {mayEdit && person.hasLogin && (
        <p class="rv-fine">
          <a href={rightsOfPerson.to(person)}>{text.hasLogin}</a>
        </p>
      )}
    </>
  );
}

function Places({ view: { places, person, context, mayEdit } }: { view: PersonView }) {
  const { persons: text, common } = organisationTexts[context.language];
  const edit = (place: Place, index: number) => (
    <>
      {' · '}
      <a
        href={withQuery(personPaths.affiliation.to(person), { nr: index + 1 })}
        aria-label={text.editPlace(place.organisation.name)}
      >
        {common.edit}
      </a>
    </>
  );
  const rows = places.map((place, index) => ({
    main: <a href={organisationPaths.record.to(place.organisation)}>{place.organisation.name}</a>,
    note: (
      <>
        {[place.title, periodInWords(place, context.language)].filter(Boolean).join(', ')}
        {mayEdit && edit(place, index)}
      </>
    ),
  }));
  return <List rows={rows} />;
}

export type MergedPersonView = {
  context: PageContext;
  person: Named & { mergedInto: Named };
  /** The form that undoes the merge; null for those who may not. */
  undo: FormState | null;
};

/** A person who was found to be another one: the way there, and the way back. */
export function MergedPersonPage(view: MergedPersonView) {
  const { context, person, undo } = view;
  const { persons: text } = organisationTexts[context.language];
  return (
    <Layout context={context} title={person.name} crumbs={personCrumbs(view)}>
      <PageHead
        title={person.name}
        status={{ state: 'part', word: text.mergedTag }}
        lead={text.mergedLead(person.mergedInto.name)}
      />
      <div class="rv-acts">
        <ActLink href={personPaths.record.to(person.mergedInto)} kind="primary">
          {text.toKept(person.mergedInto.name)}
        </ActLink>
        {undo && (
          <ActForm form={undo} action={personPaths.undoMerge.to(person)} kind="secondary">
            {text.undo}
          </ActForm>
        )}
      </div>
    </Layout>
  );
}
