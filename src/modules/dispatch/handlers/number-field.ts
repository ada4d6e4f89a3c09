import { z } from 'zod';

/** The number of a dispatch or of one recipient's mail, as an address has it. */
export const numberField = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
