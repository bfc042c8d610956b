/** What explains points: a person's breakdown, and how a board counts. Loaded when somebody asks for it. */
import { html, type TemplateResult } from 'lit';
import type { BoardContext, BoardRow } from './leaderboard.model.js';

export interface Explanations {
  person(row: BoardRow, context: BoardContext): TemplateResult;
  counted(context: BoardContext): TemplateResult;
}

export async function explanationsIn(_language: string): Promise<Explanations> {
  return { person: () => html``, counted: () => html`` };
}
