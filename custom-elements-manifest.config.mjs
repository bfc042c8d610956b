/** Leaves in the manifest what a page can use: no private or protected members, and events by their names. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations);
    for (const declaration of declarations) {
      declaration.members = declaration.members?.filter(({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected');
      // the analyzer also takes the arguments of an event's constructor for events
      declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('guild-'));
    }
  },
};

export default {
  globs: ['src/ui/guild-element.ts', 'src/ui/events.ts', 'src/ui/trouble-events.ts', 'src/widgets/*/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.model.ts'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [publicOnly],
};
