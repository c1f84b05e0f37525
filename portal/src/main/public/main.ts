import { createApp } from 'vue';
import { createWords } from '#shared/words';
import '#shared/tokens.css';
import './public.css';
import PublicApp from './PublicApp.vue';
import { en } from './en';
import { router } from './router';
import { zh } from './zh';

document.body.classList.add('page-body');
createApp(PublicApp).use(createWords(zh, en)).use(router).mount('#app');
