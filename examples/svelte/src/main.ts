import 'guildhall/define/station-list.js';
import 'guildhall/define/station-map.js';
// the types of the tags in components, once in the project
import type {} from 'guildhall/svelte';
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
