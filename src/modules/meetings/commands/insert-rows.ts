export { insertRows } from '../../../platform/insert-rows.ts';
