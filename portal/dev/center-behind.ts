import { execFileSync } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin, ProxyOptions } from 'vite';

/**
 * For developing only, never built into the pages: stands where the gateway stands.
 *
 * It answers the browser session's contract (`GET /session`, sign-in, sign-out) with a demo account of a
 * running center, adds that account's bearer token to calls, and puts the gateway's content security policy
 * on built pages. `CENTER` is the address of the center, `CENTER_DATA` its data directory.
 */
const center = process.env['CENTER'] ?? 'http://127.0.0.1:8080';
const data = process.env['CENTER_DATA'];
const root = fileURLToPath(new URL('../..', import.meta.url));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const fresh = 4 * 60_000;
const tokens = new Map<string, { text: string; since: number }>();

function token(account: string): string {
  const known = tokens.get(account);
  if (known && Date.now() - known.since < fresh) {
    return known.text;
  }
  const where = data ? ['--data', data] : [];
  const text = execFileSync(`${root}/center`, ['token', account, ...where], { encoding: 'utf8' }).trim();
  tokens.set(account, { text, since: Date.now() });
  return text;
}

function account(request: IncomingMessage): string | undefined {
  return /(?:^|;\s*)onestop-dev-account=([a-z0-9-]+)/.exec(request.headers.cookie ?? '')?.[1];
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
}

function redirect(response: ServerResponse, to: string, cookie: string): void {
  response.statusCode = 302;
  response.setHeader('Set-Cookie', `onestop-dev-account=${cookie}; HttpOnly; Path=/; SameSite=Strict`);
  response.setHeader('Location', to);
  response.end();
}

const session: Connect.NextHandleFunction = (request, response, next) => {
  const address = new URL(request.url ?? '/', 'http://portal');
  const who = account(request);
  if (address.pathname === '/session') {
    if (!who) {
      return json(response, { signedIn: false });
    }
    const claims = JSON.parse(Buffer.from(token(who).split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      sub: string;
      roles: string[];
      sid?: string;
      exp: number;
    };
    return json(response, {
      signedIn: true,
      subject: claims.sub,
      name: who,
      roles: claims.roles,
      session: claims.sid ?? 'dev',
      csrf: 'dev',
      expiresAt: new Date(claims.exp * 1000).toISOString(),
    });
  }
  if (address.pathname === '/session/sign-in') {
    const to = address.searchParams.get('to') ?? '/staff/';
    const name = address.searchParams.get('account') ?? process.env['CENTER_ACCOUNT'] ?? 'clerk';
    return redirect(response, to.startsWith('/') && !to.startsWith('//') ? to : '/', name);
  }
  if (address.pathname === '/session/sign-out') {
    response.setHeader('Set-Cookie', 'onestop-dev-account=; Max-Age=0; Path=/');
    return json(response, { to: '/' });
  }
  if (/^\/(staff)(\/|$)/.test(address.pathname)) {
    request.url = '/staff/index.html';
  } else if (/^\/(track|complaint|guide\/[^/]+)$/.test(address.pathname)) {
    request.url = '/index.html';
  }
  next();
};

const proxy: Record<string, ProxyOptions> = {
  '/api/': {
    target: center,
    changeOrigin: true,
    configure: (server) =>
      server.on('proxyReq', (outgoing, incoming) => {
        const who = account(incoming);
        outgoing.removeHeader('cookie');
        outgoing.removeHeader('origin');
        if (who) {
          outgoing.setHeader('Authorization', `Bearer ${token(who)}`);
        }
      }),
  },
};

export function centerBehind(): Plugin {
  return {
    name: 'center-behind',
    config: () => ({
      server: { host: '127.0.0.1', port: 5173, proxy },
      preview: { host: '127.0.0.1', port: 4173, proxy },
    }),
    configureServer(server) {
      server.middlewares.use(session);
    },
    configurePreviewServer(server) {
      server.middlewares.use((_, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
      server.middlewares.use(session);
    },
  };
}
