/** An endpoint that takes applications, and goes wrong as it is told (scripts/fault-server.mjs). */
import { type Answer, otherOrigin } from './faults.js';

export interface Taken {
  readonly id: string;
  readonly key: string;
  readonly body: { readonly form: string; readonly answers: Record<string, unknown>; readonly idempotencyKey: string };
}

export interface Tried {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let count = 0;

export class Endpoint {
  readonly #key = `applications-${Date.now()}-${Math.random()}-${count++}`;

  private constructor(
    readonly origin: string,
    readonly more: string,
  ) {}

  /** Goes wrong in these ways first, one after the other; then it takes what comes. `store` takes it and loses the answer. */
  static async going(...wrong: (Answer & { store?: boolean })[]): Promise<Endpoint> {
    return new Endpoint('', '').#script(wrong);
  }

  /** On another origin, which lets this one send and read, or does not. */
  static async elsewhere(isAllowed: boolean, ...wrong: (Answer & { store?: boolean })[]): Promise<Endpoint> {
    return new Endpoint(await otherOrigin, isAllowed ? '&cors' : '').#script(wrong);
  }

  async #script(wrong: readonly object[]) {
    await this.#ask('script', { method: 'PUT', body: JSON.stringify(wrong) });
    return this;
  }

  get url(): string {
    return `${this.origin}/faults/applications?key=${this.#key}${this.more}`;
  }

  async taken(): Promise<readonly Taken[]> {
    return (await this.#ask('applications')).json();
  }

  /** Every request to send, taken or not. */
  async tries(): Promise<readonly Tried[]> {
    return (await this.#ask('hits')).json();
  }

  /** Lets go of answers that hold. */
  async release(): Promise<void> {
    await this.#ask('release', { method: 'POST' });
  }

  #ask(what: string, init?: RequestInit) {
    return fetch(`/faults/${what}?key=${this.#key}`, init);
  }
}
