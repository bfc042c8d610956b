/** The last value made; another is made only for another key. */
export class Last<Value> {
  #key: readonly unknown[] = [];
  #value: Value | undefined;

  orMake(key: readonly unknown[], make: () => Value): Value {
    if (this.#value === undefined || key.some((each, i) => each !== this.#key[i])) this.#value = make();
    this.#key = key;
    return this.#value;
  }
}
