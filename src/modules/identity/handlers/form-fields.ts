import { z } from 'zod';

/** What every form of ours carries. */
export const formFields = { csrf: z.string(), formKey: z.uuid() };
