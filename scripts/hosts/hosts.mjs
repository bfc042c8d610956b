// The hosts in which the package is tried: one folder each in examples/.
//
//   data      folder for the shared examples/community.json
//   commands  what is run in the project, in this order; none where nothing is built
//   served    folder that is the site afterwards
//   wrong     an edit that the host's own type check must refuse: proof that it knows the tags
//   needs     a program that has to be there
//   reloads   whether going to another page is a load of its own, and not the host's client-side navigation
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
};
