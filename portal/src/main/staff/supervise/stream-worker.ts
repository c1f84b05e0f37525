/// <reference lib="webworker" />
/**
 * One stream per browser, however many pages are open: over HTTP/1.1 six streams would use up all connections
 * to the center.
 */
import { KEPT, type Connection, type Happened, type Overview, type Told } from './messages';

const STREAM = '/api/v1/supervision/stream';
const SILENCE = 45_000;
const LONGEST_WAIT = 30_000;
const GIVEN_UP_AFTER = 3;

const ports = new Set<MessagePort>();
let source: EventSource | undefined;
let overview: Extract<Told, { kind: 'figures' }> | undefined;
let lines: Extract<Told, { kind: 'happened' }>[] = [];
let connection: Extract<Told, { kind: 'connection' }> = { kind: 'connection', connection: 'reconnecting' };
let failures = 0;
let silence = 0;
let retry = 0;

function tell(told: Told): void {
  ports.forEach((port) => port.postMessage(told));
}

function become(state: Connection, reason?: string): void {
  if (connection.connection !== state || connection.reason !== reason) {
    connection = { kind: 'connection', connection: state, reason };
    tell(connection);
  }
}

/** Anything that comes is a sign of life. */
function heard(): number {
  failures = 0;
  become('live');
  clearTimeout(silence);
  silence = self.setTimeout(() => reconnect(), SILENCE);
  return Date.now();
}

function open(): void {
  clearTimeout(retry);
  source = new EventSource(STREAM);
  const on = (type: string, does: (data: unknown, at: number) => void) =>
    source?.addEventListener(type, (event) => does(JSON.parse((event as MessageEvent<string>).data || '{}'), heard()));
  const figures = (data: unknown, at: number) => {
    overview = { kind: 'figures', overview: data as Overview, at };
    tell(overview);
  };
  on('snapshot', figures);
  on('figures', figures);
  on('happened', (data, at) => {
    const told = { kind: 'happened', line: data as Happened, at } as const;
    lines = [told, ...lines].slice(0, KEPT);
    tell(told);
  });
  on('hb', (_, at) => tell({ kind: 'alive', at }));
  on('end', (data) => over((data as { reason: string }).reason));
  source.onerror = () => {
    if (source?.readyState === EventSource.CLOSED) {
      reconnect();
    } else {
      become('reconnecting');
    }
  };
}

/**
 * The service ends the stream. Where only the token, the listener or the instance was at its end, the browser comes
 * again by itself and is told what it missed; where the sign-in or the post is, trying again soon is no use.
 */
function over(reason: string): void {
  if (reason === 'session-ended' || reason === 'post-ended') {
    failures = GIVEN_UP_AFTER;
    reconnect(reason);
  }
}

function reconnect(reason?: string): void {
  source?.close();
  source = undefined;
  clearTimeout(silence);
  failures++;
  become(failures > GIVEN_UP_AFTER ? 'lost' : 'reconnecting', reason);
  const wait = Math.min(LONGEST_WAIT, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
  clearTimeout(retry);
  retry = self.setTimeout(() => ports.size > 0 && open(), wait);
}

function leave(port: MessagePort): void {
  ports.delete(port);
  if (ports.size === 0) {
    source?.close();
    source = undefined;
    clearTimeout(retry);
    clearTimeout(silence);
    overview = undefined;
    lines = [];
    connection = { kind: 'connection', connection: 'reconnecting' };
  }
}

(self as unknown as SharedWorkerGlobalScope).onconnect = (event) => {
  const [port] = event.ports;
  if (!port) {
    return;
  }
  ports.add(port);
  port.onmessage = () => leave(port);
  port.postMessage(connection);
  if (overview) {
    port.postMessage(overview);
  }
  [...lines].reverse().forEach((line) => port.postMessage(line));
  if (!source) {
    open();
  }
};
