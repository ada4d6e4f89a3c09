/** The whole design layer. Pages of modules import from here, and from `kernel`, and nowhere else. */
export { Layout, type LayoutProps } from '../layout.tsx';
export { ActButton, ActForm, ActLink, type ActKind } from './acts.tsx';
export { AgendaItem, AgendaSlot, type AgendaItemProps, type AgendaSlotProps } from './agenda.tsx';
export { Alert, type AlertKind } from './alert.tsx';
export { Breadcrumb, type Crumb } from './breadcrumb.tsx';
export { ChipList, type Chip } from './chip-list.tsx';
export {
  Checkboxes,
  Radios,
  Select,
  ticked,
  type Box,
  type Option,
  type RadioOption,
} from './choice-fields.tsx';
export { Columns, RecordColumns } from './columns.tsx';
export { ConfirmPanel } from './confirm-panel.tsx';
export { DecisionBox } from './decision-box.tsx';
export { bareContext, ErrorPage } from './error-page.tsx';
export { ErrorSummary } from './error-summary.tsx';
export { Facts, type Fact } from './facts.tsx';
export { FilterBar, FilterSelect, FilterText } from './filter-bar.tsx';
export { Form, FormRow, CarriedFields, HiddenParts, SubmitRow, type FormProps } from './form.tsx';
export { type FieldProps } from './form-group.tsx';
export {
  FormPage,
  optionsAmong,
  optionsOf,
  type ConflictLine,
  type FieldSpec,
  type FormPageProps,
  type FormView,
} from './form-page.tsx';
export { type FormProblem, type FormState } from './form-state.ts';
export * from './format.ts';
export {
  glossary,
  termKeys,
  termParts,
  termSources,
  termUses,
  type TermKey,
  type TermPart,
} from './glossary.ts';
export { Icon, type IconName } from './icon.tsx';
export { Pair, PointsNav, ReviewKeys, type LinePart, type Point, type SourceLine } from './import-review.tsx';
export { IslandScript, type IslandName } from './island.tsx';
export { List, type ListRow } from './list.tsx';
export { MineBox } from './mine-box.tsx';
export { MiniAgenda, type MiniItem } from './mini-agenda.tsx';
export { OutcomeChoice } from './outcome-choice.tsx';
export { type NavigationEntry, type PageContext, type Reader } from './page-context.ts';
export { PageHead, type PageHeadProps } from './page-head.tsx';
export { HelpAnswers, PageHelp, type Help, type HelpText } from './page-help.tsx';
export { Pagination } from './pagination.tsx';
export { places } from './places.ts';
export { Queue, type QueueEntry, type QueueGroup } from './queue.tsx';
export { Recommendation } from './recommendation.tsx';
export { printedRichText } from './printed-rich-text.ts';
export { RichText } from './rich-text.tsx';
export { RichTextField } from './rich-text-field.tsx';
export { Seats, type Seat } from './seats.tsx';
export { Section, type SectionProps } from './section.tsx';
export { Table, type Column, type Direction, type Sorting, type TableProps } from './table.tsx';
export { Dot, Tag, type TagState } from './tag.tsx';
export { type ErrorKind } from './text.ts';
export { EmptyState, Fold, Note, Prose } from './text-blocks.tsx';
export { Term, TermText } from './term.tsx';
export { DateField, FileField, TextArea, TextField, type FieldWidth } from './text-fields.tsx';
export { Timeline, type TimelineEntry } from './timeline.tsx';
export type { Child } from 'hono/jsx';
