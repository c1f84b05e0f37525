import 'element-plus/dist/index.css';
import '#shared/tokens.css';
import './staff.css';
import { createApp } from 'vue';
import { createWords } from '#shared/words';
import StaffApp from './StaffApp.vue';
import { en } from './en';
import { router } from './router';
import { loadSession } from './session';
import { zh } from './zh';

document.body.classList.add('page-body');

/** Who is signed in decides the landing page, so that is asked first; what fails is shown by the shell. */
loadSession()
  .catch((failure: unknown) => failure)
  .then((failure) => {
    createApp(StaffApp, { failure }).use(createWords(zh, en)).use(router).mount('#app');
  });
