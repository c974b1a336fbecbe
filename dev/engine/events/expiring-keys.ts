/** Remembers keys for a while, and never more than `limit` of them: the oldest go first. */
export class ExpiringKeys {
  readonly #expiryMsByKey = new Map<string, number>();

  constructor(
    private readonly lifetimeMs: number,
    private readonly limit: number,
  ) {}

  get size(): number {
    return this.#expiryMsByKey.size;
  }

  /** True when the key was not known, and remembers it. */
  add(key: string, nowMs = Date.now()): boolean {
    const expiryMs = this.#expiryMsByKey.get(key);
    if (expiryMs !== undefined && expiryMs > nowMs) return false;
    this.#expiryMsByKey.delete(key);
    this.#expiryMsByKey.set(key, nowMs + this.lifetimeMs);
    this.#dropOldest(nowMs);
    return true;
  }

  #dropOldest(nowMs: number): void {
    for (const [key, expiryMs] of this.#expiryMsByKey) {
      if (expiryMs > nowMs && this.#expiryMsByKey.size <= this.limit) return;
      this.#expiryMsByKey.delete(key);
    }
  }
}
