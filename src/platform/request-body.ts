import type { Form, UploadedFile } from './route.ts';

/** How much one request may carry, by what the route accepts. */
export const bodyLimits = {
  formBytesMax: 1_000_000,
  documentBytesMax: 25_000_000,
  documentsBytesMax: 250_000_000,
  documentsMax: 400,
} as const;

export type Body = { form: Form; files: readonly UploadedFile[] };
export type BodyRefusal = 'too-large' | 'unreadable';

const fieldName = /^[a-z][\w.-]*$/i;

/**
 * Reads a form. A field sent twice, a strange name, a file where none is expected: not one of our forms. Bytes are
 * counted as they come, because a sender may lie about the length.
 */
export async function bodyOf(request: Request, accepts: 'form' | 'documents'): Promise<Body | BodyRefusal> {
  const bytesMax = accepts === 'form' ? bodyLimits.formBytesMax : bodyLimits.documentsBytesMax;
  const bytes = await bytesUpTo(request, bytesMax);
  if (!bytes) return 'too-large';
  const type = request.headers.get('content-type') ?? '';
  const parsed = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  return parsed ? fieldsOf(parsed, accepts) : 'unreadable';
}

async function fieldsOf(data: FormData, accepts: 'form' | 'documents'): Promise<Body | BodyRefusal> {
  const form: Form = {};
  const files: UploadedFile[] = [];
  for (const [name, value] of data) {
    if (!fieldName.test(name)) return 'unreadable';
    if (typeof value === 'string') {
      if (Object.hasOwn(form, name)) return 'unreadable';
      form[name] = asText(value);
    } else {
      if (accepts !== 'documents' || files.length === bodyLimits.documentsMax) return 'unreadable';
      const isChosen = value.name !== '' || value.size > 0; // a browser sends an empty part when no file was chosen
      if (isChosen) files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return { form, files };
}

/** A zero and half a sign cannot be stored, and nobody has typed them: they come along when something is pasted. */
const asText = (value: string): string => value.replaceAll('\0', '').toWellFormed();

/** The whole body, or nothing if it is larger. The rest is read and forgotten, so that the browser hears our answer. */
async function bytesUpTo(request: Request, bytesMax: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const part of request.body ?? []) {
    count += part.length;
    if (count <= bytesMax) parts.push(part);
    else parts.length = 0;
  }
  if (count > bytesMax) return undefined;
  const whole = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
