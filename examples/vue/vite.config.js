import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // without this, Vue takes the tags for components of its own and warns that it cannot find them
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('guild-') } } })],
});
