import type { Config } from '@docusaurus/types';

export default {
  title: 'Guildhall in Docusaurus',
  url: 'https://site.example',
  baseUrl: '/',
  favicon: 'data:,',
  plugins: ['@docusaurus/plugin-content-pages'],
  themes: ['@docusaurus/theme-classic'],
  // runs in the browser before the first page is drawn
  clientModules: ['./src/guildhall.ts'],
  themeConfig: {
    navbar: {
      items: [
        { to: '/', label: 'Stations', exact: true },
        { to: '/about', label: 'About' },
      ],
    },
  },
} satisfies Config;
