import type { Plugin } from 'vite';

export function squeezeCss(text: string): string;
export function squeezeHtml(chunks: string[], keepLines?: boolean): string[];
export function squeezeTemplates(options?: { keepLines?: boolean }): Plugin;
