export {
  paperProblems,
  problemOf,
  scans,
  standingOf,
  type PaperProblem,
  type Reading,
  type Scan,
  type Standing,
  type VersionState,
} from '../../../kernel/paper-standing.ts';
