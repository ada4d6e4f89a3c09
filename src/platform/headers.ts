import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const [self, none] = [["'self'"], ["'none'"]] as [string[], string[]];

/** Nothing but our own fixed files may be kept by a browser or on the way: also a redirect tells where somebody was. */
export const keptByNobody: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'no-store');
};

/** What is downloaded runs nothing, wherever it is opened. Outside the other headers, which would replace it. */
export const sandboxedDownloads: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.headers.has('content-disposition')) context.header('Content-Security-Policy', 'sandbox');
};

type HeaderSetting = { secureCookies: boolean; provider?: { origin: string } | undefined };

/** No inline code, nothing from elsewhere, no frame around us. Enforced from the first day. */
export const securityHeaders = ({ secureCookies, provider }: HeaderSetting): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      fontSrc: self,
      connectSrc: self,
      // A form may lead to the provider: browsers follow its redirect only where the policy names the place.
      formAction: provider ? [...self, provider.origin] : self,
      frameAncestors: none,
      baseUri: none,
    },
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    strictTransportSecurity: secureCookies ? 'max-age=63072000; includeSubDomains' : false,
  });
