import { createRouter, createWebHistory, type RouteLocationRaw } from 'vue-router';
import { hasRole } from './session';

export const WORKING = ['clerk', 'reviewer', 'village-agent', 'approver'];
export const SUPERVISING = ['supervisor', 'director', 'reviewer', 'approver'];

/** The first page of whoever has signed in, by role. */
export function landing(): string {
  if (hasRole(...WORKING)) {
    return '/staff/work';
  }
  return hasRole(...SUPERVISING) ? '/staff/supervise' : '/staff/none';
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/staff/work', name: 'work', component: () => import('./work/WorkPage.vue') },
    { path: '/staff/case/:number', name: 'case', props: true, component: () => import('./matter/CasePage.vue') },
    { path: '/staff/consult', name: 'consult', component: () => import('./consult/ConsultPage.vue') },
    { path: '/staff/supervise', name: 'supervise', component: () => import('./supervise/SupervisePage.vue') },
    {
      path: '/staff/none',
      name: 'home',
      component: () => import('./shell/NoPage.vue'),
      beforeEnter: () => (landing() === '/staff/none' ? true : landing()),
    },
    { path: '/:else(.*)*', redirect: () => landing() },
  ],
});

let left: RouteLocationRaw | undefined;

router.afterEach((to, from) => {
  if (to.name === 'case' && from.name && from.name !== 'case') {
    const { new: _, draft: __, ...query } = from.query;
    left = { name: from.name, query };
  }
});

/** The list or figures a matter was opened from, as they were; for who came by a link, their first page. */
export const wayBack = (): RouteLocationRaw => left ?? landing();
