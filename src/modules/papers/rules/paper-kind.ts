export { paperKindOf, paperKinds, type PaperKind } from '../../../kernel/paper-kind.ts';
