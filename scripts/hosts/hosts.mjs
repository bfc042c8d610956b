// The hosts in which the package is tried: one folder each in examples/.
//
//   data          folder for the shared examples/community.json
//   copiesFolder  whether dist/cdn/ is copied to that folder too, where there is no npm
//   needs         a program that has to be there
//   commands      scripts of its package.json that are run, in this order
//   build         a program that builds it, and its arguments
//   served        folder that is the site afterwards
//   wrong         an edit that the host's own type check must refuse: proof that it knows the tags
//   reloads       whether going to another page is a load of its own, and not the host's client-side navigation
export const hosts = {
  plain: {
    data: '.',
    commands: [],
    served: '.',
    copiesFolder: true,
    reloads: true,
  },
  react: {
    data: 'public',
    commands: ['types', 'build'],
    served: 'dist',
    wrong: { file: 'src/stations.tsx', from: 'headingLevel={2}', to: 'headingLevel="three"' },
  },
  vue: {
    data: 'public',
    commands: ['types', 'build'],
    served: 'dist',
    wrong: { file: 'src/Stations.vue', from: ':heading-level="2"', to: ':heading-level="{}"' },
  },
  svelte: {
    data: 'public',
    commands: ['types', 'build'],
    served: 'dist',
    wrong: { file: 'src/Stations.svelte', from: 'headingLevel={2}', to: 'headingLevel="three"' },
  },
  vitepress: {
    data: 'public',
    commands: ['types', 'build'],
    served: '.vitepress/dist',
    wrong: { file: 'components/Stations.vue', from: '@guild-select="onSelect"', to: '@guild-select="onLoad"' },
  },
  hugo: {
    data: 'static',
    needs: 'hugo',
    commands: [],
    build: ['hugo', ['--quiet']],
    served: 'public',
    copiesFolder: true,
    reloads: true,
  },
  astro: {
    data: 'public',
    commands: ['types', 'build'],
    served: 'dist',
    wrong: { file: 'src/pages/index.astro', from: 'event.selected', to: 'event.nothing' },
  },
  docusaurus: {
    data: 'static',
    commands: ['types', 'build'],
    served: 'build',
    wrong: { file: 'src/meetings-list.tsx', from: 'headingLevel={2}', to: 'headingLevel="three"' },
  },
  angular: {
    data: 'public',
    commands: ['types', 'build'],
    served: 'dist',
    wrong: { file: 'src/stations.ts', from: '(guild-select)="onSelect($event)"', to: '(guild-select)="onLoad($event)"' },
  },
};
