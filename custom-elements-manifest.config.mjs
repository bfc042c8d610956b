export default { globs: ['src/ui/guild-element.ts', 'src/ui/events.ts', 'src/widgets/*/*.ts'], exclude: ['**/*.styles.ts', '**/*.model.ts'], litelement: true, outdir: '.', packagejson: false };
