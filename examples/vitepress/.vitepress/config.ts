import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Guildhall in VitePress',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // without this, Vue takes the tags for components of its own and warns that it cannot find them
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('guild-') } } },
  themeConfig: {
    nav: [
      { text: 'Stations', link: '/' },
      { text: 'About', link: '/about' },
    ],
  },
});
