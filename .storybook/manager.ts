import { addons } from 'storybook/manager-api';
import { themes } from 'storybook/theming';

const isDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: { ...(isDark ? themes.dark : themes.light), brandTitle: 'Guildhall' },
});
