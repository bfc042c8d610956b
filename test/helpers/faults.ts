/** Real answers that go wrong, from the fault server that runs beside the tests (scripts/fault-server.mjs). */
import { executeServerCommand } from '@web/test-runner-commands';

/** What an answer can be told; scripts/fault-server.mjs says what each does. */
export interface Answer {
  status?: number;
  statusText?: string;
  body?: string;
  type?: string;
  encoding?: 'utf8' | 'latin1' | 'utf16le';
  bytes?: number;
  headers?: Record<string, string>;
  retryAfter?: string;
  location?: string;
  cors?: boolean;
  etag?: string;
  refuse?: boolean;
  breakOff?: boolean;
  trickle?: boolean;
  hold?: boolean;
  holdBody?: boolean;
}

export interface Hit {
  method: string;
  headers: Record<string, string>;
  /** The browser broke it off before the answer was complete. */
  left?: boolean;
}

/** The fault server on another origin than the tests'. */
export const otherOrigin = executeServerCommand<string, undefined>('fault-origin');

let count = 0;

/** One address and the answers it gives in turn, the last one again and again. A query of its own keeps it from all others. */
export class FaultyAddress {
  readonly #key = `${Date.now()}-${Math.random()}-${count++}`;

  private constructor(readonly origin: string) {}

  static async answering(...answers: Answer[]): Promise<FaultyAddress> {
    const address = new FaultyAddress('');
    await address.nowAnswers(...answers);
    return address;
  }

  static async onOtherOrigin(...answers: Answer[]): Promise<FaultyAddress> {
    const address = new FaultyAddress(await otherOrigin);
    await address.nowAnswers(...answers);
    return address;
  }

  /** Relative to the page, or absolute when on another origin. */
  get url(): string {
    return `${this.origin}/faults/answer?key=${this.#key}`;
  }

  /** As the browser resolves it: what a failure names. */
  get href(): string {
    return new URL(this.url, location.href).href;
  }

  /** Changes the answers, and forgets the requests so far. The scripts are kept under the server's own name, whatever the origin. */
  async nowAnswers(...answers: Answer[]): Promise<void> {
    await this.#tell('script', { method: 'PUT', body: JSON.stringify(answers) });
  }

  /** Lets go of answers that hold. */
  async release(): Promise<void> {
    await this.#tell('release', { method: 'POST' });
  }

  async hits(): Promise<Hit[]> {
    return (await this.#tell('hits')).json();
  }

  /** Resolves when so many requests have come. */
  hitsReach(number: number): Promise<void> {
    return this.#until((hits) => hits.length >= number);
  }

  /** Resolves when the last request has been broken off by the browser. */
  isLeft(): Promise<void> {
    return this.#until((hits) => hits.at(-1)?.left === true);
  }

  async #until(fits: (hits: Hit[]) => boolean): Promise<void> {
    while (!fits(await this.hits())) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  #tell(what: string, init?: RequestInit) {
    return fetch(`/faults/${what}?key=${this.#key}`, init);
  }
}
