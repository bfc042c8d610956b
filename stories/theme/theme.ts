/** A theme as data: what a designer set, as CSS, and back. Pure but for the browser's own knowledge of CSS. */

export type Values = Readonly<Record<string, string>>;

/** What is set on light pages, on dark ones, and on both. */
export interface Theme {
  readonly light: Values;
  readonly dark: Values;
  readonly both: Values;
}

export type Part = keyof Theme;

/** How a site says that it is dark: the reader's own setting, or a selector for its root. */
export const darkRules = ['prefers-color-scheme', "[data-theme='dark']", '.dark'] as const;
export type DarkRule = (typeof darkRules)[number];

const block = (selector: string, values: Values, indent = ''): string => {
  const lines = Object.entries(values).map(([name, value]) => `${indent}  ${name}: ${value};`);
  return lines.length ? `${indent}${selector} {\n${lines.join('\n')}\n${indent}}\n` : '';
};

/** A style sheet to copy: the tokens of light pages, then what differs on dark ones. */
export function themeAsCss({ light, dark, both }: Theme, darkRule: DarkRule): string {
  const base = block(':root', { ...light, ...both });
  const inDark = darkRule === 'prefers-color-scheme' ? block(':root', dark, '  ') : block(`:root${darkRule}`, dark);
  const wrapped = inDark && darkRule === 'prefers-color-scheme' ? `@media (prefers-color-scheme: dark) {\n${inDark}}\n` : inDark;
  return [base, wrapped].filter(Boolean).join('\n');
}

/** The tokens of a style sheet: those in a rule that speaks of “dark” are the dark page's. */
export function themeFromCss(css: string, isColour: (name: string) => boolean): Theme {
  const theme: Record<Part, Record<string, string>> = { light: {}, dark: {}, both: {} };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const take = (rules: CSSRuleList, isDark: boolean) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) take(rule.cssRules, isDark || rule.conditionText.includes('dark'));
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const name of [...rule.style].filter((each) => each.startsWith('--guild-'))) {
        const part = !isColour(name) ? 'both' : isDark || rule.selectorText.includes('dark') ? 'dark' : 'light';
        theme[part][name] = rule.style.getPropertyValue(name).trim();
      }
    }
  };
  take(sheet.cssRules, false);
  return theme;
}

/** Whether a browser takes it as the value of a token. */
export const isValid = (value: string, isColour: boolean): boolean => (isColour ? CSS.supports('color', value) : CSS.supports('--token', value) && !/[;{}]/.test(value));

/** Red, green and blue of a colour, 0 to 255, as it looks on a background. */
function pixel(colour: string, background: string): readonly number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  for (const each of [background, colour]) {
    context.fillStyle = each;
    context.fillRect(0, 0, 1, 1);
  }
  return Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
}

/** As a colour field wants it: `#rrggbb`. */
export const asHex = (colour: string, background: string): string => `#${pixel(colour, background).map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** How bright it is, 0 to 1, as WCAG 2 counts. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of a colour with what it stands on, 1 to 21. */
export function contrast(colour: string, background: string): number {
  const [darker, lighter] = [pixel(colour, background), pixel(background, background)].map(luminance).sort((one, other) => one - other) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The contrast that readers need: 4.5 for text, 3 for borders of controls and signs, none for ornament. */
export function neededContrast(token: string): number | undefined {
  if (/-(accent|text|muted|attention)$/.test(token)) return 4.5;
  if (/-(control|focus)$/.test(token)) return 3;
  return undefined;
}
