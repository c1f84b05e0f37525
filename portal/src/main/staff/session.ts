import { computed, ref } from 'vue';
import { answer, createApi, type Schema } from '#shared/api';
import { discardAllCommandKeys } from '#shared/command-keys';
import { discardAllDrafts } from '#shared/drafts';
import { language } from '#shared/preferences';
import { Problem } from '#shared/problem';

/** Who is signed in with this browser, as the gateway says. */
export interface SignedIn {
  signedIn: true;
  subject: string;
  name: string;
  roles: string[];
  session: string;
  csrf: string;
  expiresAt: string;
}

export const session = ref<SignedIn>();

/** Known to be over while the page is open: the page stays, nothing typed is lost. */
export const ended = ref(false);

export const api = createApi({
  language: () => language.value,
  csrf: () => session.value?.csrf,
  signedOut: () => {
    ended.value = session.value !== undefined;
  },
});

export const subject = computed(() => session.value?.subject ?? '');

export function hasRole(...roles: string[]): boolean {
  return roles.some((role) => session.value?.roles.includes(role));
}

/** Asks the gateway who is signed in. */
export async function loadSession(): Promise<void> {
  let response;
  try {
    response = await fetch('/session', { headers: { Accept: 'application/json' } });
  } catch {
    throw Problem.unreachable();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  const told = (await response.json()) as SignedIn | { signedIn: false };
  session.value = told.signedIn ? told : undefined;
  ended.value = false;
}

export function signIn(): void {
  const here = location.pathname + location.search;
  location.assign(`/session/sign-in?to=${encodeURIComponent(here)}`);
}

export async function signOut(): Promise<void> {
  const csrf = session.value?.csrf ?? '';
  discardAllDrafts();
  discardAllCommandKeys();
  const response = await fetch('/session/sign-out', { method: 'POST', headers: { 'X-CSRF-Token': csrf } });
  if (!response.ok && response.status !== 401) {
    throw await Problem.of(response);
  }
  const { to } = (await response.json().catch(() => ({ to: '/' }))) as { to?: string };
  location.assign(to ?? '/');
}

/** The offices' names by code. */
export const officeNames = ref<Record<string, string>>({});

export async function loadOffices(): Promise<void> {
  const { body } = await answer(api.GET('/api/v1/offices'));
  const names: Record<string, string> = {};
  const walk = (node: Schema['Node']) => {
    names[node.code] = node.name;
    node.offices.forEach(walk);
  };
  body.offices.forEach(walk);
  officeNames.value = names;
}
