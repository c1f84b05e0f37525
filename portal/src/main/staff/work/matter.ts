import { ref, shallowRef } from 'vue';
import { answer, type Answer, type Schema } from '#shared/api';
import { CommandKeys } from '#shared/command-keys';
import { asProblem, type Problem } from '#shared/problem';
import { api } from '../session';
import { lampOf } from './worklist';

export type Matter = Schema['MatterResponse'];
export type Entry = Schema['TimelineEntry'];

/** The operations of the case panel; the first that is possible takes the matter on. A step left over after the decision holds up neither closing nor delivery. */
export const OPERATIONS = ['accept', 'close', 'deliver', 'complete-step', 'decide', 'visit', 'refuse', 'withdraw'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What is typed for an operation; each takes of it what it needs. */
export interface ActionInput {
  step: number;
  ground: Schema['RefuseRequest']['ground'] | '';
  rightBody: string;
  reason: string;
  purpose: Schema['VisitRequest']['purpose'] | '';
  cause: NonNullable<Schema['VisitRequest']['cause']> | '';
  offeredWithoutVisit: boolean;
  applicantChose: boolean;
  outcome: Schema['DecideRequest']['outcome'] | '';
  stepsLeftOut: string;
  lateReason: string;
  method: Schema['DeliverRequest']['method'] | '';
}

export function noInput(): ActionInput {
  return {
    step: 0,
    ground: '',
    rightBody: '',
    reason: '',
    purpose: '',
    cause: '',
    offeredWithoutVisit: false,
    applicantChose: false,
    outcome: '',
    stepsLeftOut: '',
    lateReason: '',
    method: 'WINDOW',
  };
}

const keys = new CommandKeys();

/** Sends one operation on the version that was seen. The same content sent again is done once. */
export async function perform(
  number: string,
  etag: string,
  operation: Operation,
  input: ActionInput,
): Promise<Answer<Matter>> {
  const key = `${number}/${operation}`;
  const done = await answer(send(number, etag, operation, input, (body) => keys.keyFor(key, body)));
  keys.done(key);
  return done;
}

const given = (text: string) => text.trim() || undefined;

function send(
  number: string,
  etag: string,
  operation: Operation,
  input: ActionInput,
  keyFor: (body: object) => string,
) {
  const to = (body: object) => ({
    params: { path: { number }, header: { 'Idempotency-Key': keyFor(body), 'If-Match': etag } },
  });
  switch (operation) {
    case 'accept':
      return api.POST('/api/v1/matters/{number}/accept', { ...to({}), body: {} });
    case 'withdraw':
      return api.POST('/api/v1/matters/{number}/withdraw', { ...to({}), body: {} });
    case 'refuse': {
      const body: Schema['RefuseRequest'] = {
        ground: input.ground || 'OTHER',
        reason: given(input.reason),
        rightBody: input.ground === 'NOT_OUR_POWER' ? given(input.rightBody) : undefined,
      };
      return api.POST('/api/v1/matters/{number}/refuse', { ...to(body), body });
    }
    case 'visit': {
      const body: Schema['VisitRequest'] = {
        purpose: input.purpose || 'OTHER',
        cause: input.cause || undefined,
        offeredWithoutVisit: input.offeredWithoutVisit || undefined,
        applicantChose: input.applicantChose || undefined,
      };
      return api.POST('/api/v1/matters/{number}/visit', { ...to(body), body });
    }
    case 'complete-step': {
      const body: Schema['StepRequest'] = { step: input.step };
      return api.POST('/api/v1/matters/{number}/complete-step', { ...to(body), body });
    }
    case 'decide': {
      const body: Schema['DecideRequest'] = {
        outcome: input.outcome || 'GRANTED',
        reason: given(input.reason),
        stepsLeftOut: given(input.stepsLeftOut),
      };
      return api.POST('/api/v1/matters/{number}/decide', { ...to(body), body });
    }
    case 'close': {
      const body: Schema['CloseRequest'] = { lateReason: given(input.lateReason) };
      return api.POST('/api/v1/matters/{number}/close', { ...to(body), body });
    }
    case 'deliver': {
      const body: Schema['DeliverRequest'] = { method: input.method || 'WINDOW' };
      return api.POST('/api/v1/matters/{number}/deliver', { ...to(body), body });
    }
  }
}

/** One matter on the screen. */
export function useMatter() {
  const matter = shallowRef<Matter>();
  const etag = ref('');
  const lamp = ref('NORMAL');
  const loading = ref(false);
  const problem = ref<Problem>();
  let turn = 0;

  async function load(number: string): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    try {
      const [read, standing] = await Promise.all([
        answer(api.GET('/api/v1/matters/{number}', { params: { path: { number } } })),
        lampOf(number).catch(() => lamp.value),
      ]);
      if (mine === turn) {
        matter.value = read.body;
        etag.value = read.etag;
        lamp.value = ['CLOSED', 'DELIVERED', 'ARCHIVED', 'REFUSED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'RETURNED', 'TRANSFERRED', 'REVOKED'].includes(read.body.state) ? 'OUT' : standing;
        problem.value = undefined;
      }
    } catch (caught) {
      if (mine === turn) {
        problem.value = asProblem(caught);
        matter.value = undefined;
      }
    } finally {
      if (mine === turn) {
        loading.value = false;
      }
    }
  }

  return { matter, etag, lamp, loading, problem, load };
}
