/** A binary heap: the item with the smallest score comes first, equals in the order they came. */
export class PriorityQueue<Item> {
  readonly #entries: { item: Item; score: number; order: number }[] = [];
  #pushed = 0;

  get size(): number {
    return this.#entries.length;
  }

  peek(): Item | undefined {
    return this.#entries[0]?.item;
  }

  push(item: Item, score: number): void {
    this.#entries.push({ item, score, order: this.#pushed++ });
    this.#rise(this.#entries.length - 1);
  }

  pop(): Item | undefined {
    const first = this.#entries[0];
    const last = this.#entries.pop();
    if (!first || !last) return undefined;
    if (first !== last) {
      this.#entries[0] = last;
      this.#sink(0);
    }
    return first.item;
  }

  #rise(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#comesBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(start: number): void {
    let index = start;
    for (;;) {
      const left = index * 2 + 1;
      const child = this.#comesBefore(left + 1, left) ? left + 1 : left;
      if (!this.#comesBefore(child, index)) return;
      this.#swap(index, child);
      index = child;
    }
  }

  #comesBefore(a: number, b: number): boolean {
    const first = this.#entries[a];
    const second = this.#entries[b];
    if (!first || !second) return false;
    return first.score === second.score ? first.order < second.order : first.score < second.score;
  }

  #swap(a: number, b: number): void {
    const first = this.#entries[a];
    const second = this.#entries[b];
    if (!first || !second) return;
    this.#entries[a] = second;
    this.#entries[b] = first;
  }
}
