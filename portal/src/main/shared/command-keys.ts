/**
 * Keys for what is sent: the same content sent again has the same key, so that it is done once, whether the
 * button was pressed twice or the answer was lost; other content has another.
 */
export class CommandKeys {
  private readonly known = new Map<string, { content: string; key: string }>();

  keyFor(what: string, content: unknown): string {
    const text = JSON.stringify(content);
    const last = this.known.get(what);
    if (last?.content === text) {
      return last.key;
    }
    const key = crypto.randomUUID();
    this.known.set(what, { content: text, key });
    return key;
  }

  /** Done: the same content from now on is something new. */
  done(what: string): void {
    this.known.delete(what);
  }
}
