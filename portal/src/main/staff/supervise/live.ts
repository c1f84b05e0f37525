import { onMounted, onUnmounted, ref, shallowRef } from 'vue';
import { answer } from '#shared/api';
import { api, loadSession, session } from '../session';
import { KEPT, type Connection, type Happened, type Overview, type Told } from './messages';

const EVERY = 15_000;

/** The figures as they are now, and what has just happened. */
export function useLive() {
  const overview = shallowRef<Overview>();
  const lines = shallowRef<Happened[]>([]);
  const connection = ref<Connection>('reconnecting');
  const reason = ref('');
  const lastData = ref<number>();
  let port: MessagePort | undefined;
  let beat = 0;

  function hear(told: Told): void {
    switch (told.kind) {
      case 'figures':
        overview.value = told.overview;
        lastData.value = told.at;
        break;
      case 'happened':
        lines.value = [told.line, ...lines.value].slice(0, KEPT);
        lastData.value = told.at;
        break;
      case 'alive':
        lastData.value = told.at;
        break;
      case 'connection':
        connection.value = told.connection;
        reason.value = told.reason ?? '';
        if (told.connection === 'lost') {
          // Whether it is the sign-in that is over, the gateway knows.
          loadSession().catch(() => undefined);
          startPolling();
        } else if (told.connection === 'live') {
          stopPolling();
        }
        break;
    }
  }

  async function poll(): Promise<void> {
    try {
      const { body } = await answer(api.GET('/api/v1/supervision/overview'));
      overview.value = body;
      lastData.value = Date.now();
      connection.value = 'polling';
    } catch {
      connection.value = 'lost';
    }
  }

  function startPolling(): void {
    if (!beat && session.value) {
      void poll();
      beat = window.setInterval(poll, EVERY);
    }
  }

  function stopPolling(): void {
    window.clearInterval(beat);
    beat = 0;
  }

  function leave(): void {
    port?.postMessage('leave');
    port = undefined;
    stopPolling();
  }

  /** The first figures do not wait for the stream. */
  async function first(): Promise<void> {
    const read = await answer(api.GET('/api/v1/supervision/overview')).catch(() => undefined);
    if (read && !overview.value) {
      overview.value = read.body;
      lastData.value = Date.now();
    }
  }

  onMounted(() => {
    void first();
    window.addEventListener('pagehide', leave);
    if (typeof SharedWorker === 'undefined') {
      startPolling();
      return;
    }
    port = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module', name: 'supervision' }).port;
    port.onmessage = (event: MessageEvent<Told>) => hear(event.data);
  });
  onUnmounted(() => {
    window.removeEventListener('pagehide', leave);
    leave();
  });

  return { overview, lines, connection, reason, lastData };
}
