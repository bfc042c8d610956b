// The loader brings only the widgets that a page has. On the server, where pages are written, it does nothing.
import 'guildhall/loader.js';
// the types of the tags in templates, once in the project
import type {} from 'guildhall/vue';
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';

export default { extends: DefaultTheme } satisfies Theme;
