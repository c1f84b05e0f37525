import { createRouter, createWebHistory } from 'vue-router';
import HomePage from './pages/HomePage.vue';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/guide/:code', name: 'guide', component: () => import('./pages/GuidePage.vue'), props: true },
    { path: '/track', name: 'track', component: () => import('./pages/TrackPage.vue') },
    { path: '/complaint', name: 'complaint', component: () => import('./pages/ComplaintPage.vue') },
    { path: '/:else(.*)*', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** After a change of page, reading and tabbing go on at its beginning. */
router.afterEach((to, from) => {
  if (from.matched.length > 0 && to.path !== from.path) {
    document.getElementById('main')?.focus({ preventScroll: true });
  }
});
