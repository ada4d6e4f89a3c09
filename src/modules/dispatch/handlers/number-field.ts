/** The number of a dispatch or of one recipient's mail in an address is written as a version is in a form. */
export { versionField as numberField } from '../../../platform/form-fields.ts';
