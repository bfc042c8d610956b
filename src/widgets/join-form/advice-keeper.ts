import { warnOnce } from '../../ui/warn.js';
import type { Advice } from './advice.js';
import type { AdviceContext } from './advice-context.js';
import { needsAdvice } from './join-form.model.js';

export type Asked = Omit<AdviceContext, 'words' | 'rule'>;

/** Has at hand what the community's records say to a form; what was said stays until there is newer. */
export class AdviceKeeper {
  /** None for a form that needs none, and where it could not be loaded. */
  advice: Advice | undefined;
  #hasCome = false;
  #key: readonly unknown[] = [];

  /** @param come told when there is some, or when it is certain that there is none */
  constructor(readonly come: () => void) {}

  /** Whether a form can be drawn; asks for what is missing. */
  isReadyFor(asked: Asked): boolean {
    const { community, form, formats, today, images } = asked;
    if (!needsAdvice(form)) {
      this.advice = undefined;
      return true;
    }
    const key = [community, form, formats, today, images];
    if (key.some((each, at) => each !== this.#key[at])) {
      this.#key = key;
      void this.#ask(asked, key);
    }
    return this.#hasCome;
  }

  async #ask(asked: Asked, key: readonly unknown[]) {
    let advice: Advice | undefined;
    try {
      const { adviceFor } = await import('./advice.js');
      advice = await adviceFor(asked);
    } catch (error) {
      warnOnce('what the community’s records say to a form could not be loaded; stations and people are written by hand.', error);
    }
    // something else has been asked meanwhile
    if (this.#key !== key) return;
    this.advice = advice;
    this.#hasCome = true;
    this.come();
  }
}
