import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AddressInfo } from 'node:net';
import { bareContext, ErrorPage } from '../../src/platform/design/index.ts';
import { staticFileResponse } from '../../src/platform/static-files.ts';
import { GalleryPage } from './gallery.page.tsx';
import { ImportSample } from './import.page.tsx';
import { ItemSample } from './item.page.tsx';
import { MeetingSample } from './meeting.page.tsx';

const [self, none] = [["'self'"], ["'none'"]];
const contentSecurityPolicy = {
  defaultSrc: none,
  baseUri: none,
  frameAncestors: none,
  formAction: self,
  styleSrc: self,
  scriptSrc: self,
  imgSrc: self,
  fontSrc: self,
};

/** The sample pages by the last part of their address. */
export const samplePages = {
  gallery: () => GalleryPage(),
  meeting: () => MeetingSample(),
  item: () => ItemSample(),
  import: () => ImportSample(),
  missing: () => ErrorPage({ context: bareContext('da', true), kind: 'bug', requestId: '7f3a' }),
};

/** Serves the sample pages under the product's own content policy. Port 0 takes a free one. */
export async function serveGallery(port: number): Promise<{ origin: string; close(): void }> {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy }));
  app.get('/assets/*', (context) => staticFileResponse(context.req.raw) ?? context.notFound());
  for (const [name, page] of Object.entries(samplePages)) {
    app.get(`/${name}`, (context) => context.html(page()));
  }
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${taken}`, close: () => void server.close() };
}
