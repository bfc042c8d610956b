import type { Plugin } from 'vite';

export function squeezeCss(text: string): string;
export function squeezeHtml(text: string): string;
export function squeezeTemplates(): Plugin;
