/** A browser's memory for tests: with so much room, refusing what it is told to refuse, and noting each change in its order. */

export class Memory {
  private readonly kept = new Map<string, string>();
  /** In UTF-16 units of keys and values together. */
  room = Number.POSITIVE_INFINITY;
  refuses: (key: string) => boolean = () => false;
  /** One line each: 'set key', 'remove key'. */
  readonly changes: string[] = [];
  onChange: (key: string, value: string | null) => void = () => undefined;

  get length(): number {
    return this.kept.size;
  }

  get used(): number {
    return [...this.kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  }

  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const before = this.kept.get(key);
    const more = value.length - (before === undefined ? -key.length : before.length);
    if (this.refuses(key) || (more > 0 && this.used + more > this.room))
      throw new DOMException('no room', 'QuotaExceededError');
    this.kept.set(key, value);
    this.changes.push(`set ${key}`);
    if (before !== value) this.onChange(key, value);
  }

  removeItem(key: string): void {
    if (!this.kept.delete(key)) return;
    this.changes.push(`remove ${key}`);
    this.onChange(key, null);
  }

  /** All that is kept, by key. */
  snapshot(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.kept);
  }

  keys(start: string): readonly string[] {
    return [...this.kept.keys()].filter((key) => key.startsWith(start));
  }
}

/** What a browser gives that keeps nothing: the very look at its memory throws. */
export const forbidden = (name: string): PropertyDescriptor => ({
  configurable: true,
  get() {
    throw new DOMException(`${name} is not for you`, 'SecurityError');
  },
});
