export type { NavigationEntry, PageContext, Reader } from './page-context.ts';
