import 'guildhall/define/station-list.js';
import 'guildhall/define/station-map.js';
// the types of the tags in templates, once in the project
import type {} from 'guildhall/vue';
import { createApp } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import About from './About.vue';
import App from './App.vue';
import Stations from './Stations.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: Stations },
    { path: '/about', component: About },
  ],
});
createApp(App).use(router).mount('#app');
