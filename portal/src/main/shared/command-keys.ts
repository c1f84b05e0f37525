const PREFIX = 'onestop.command.';

interface Known {
  print: string;
  key: string;
}

/**
 * Keys for what is sent: the same content sent again has the same key, so that it is done once, whether the
 * button was pressed twice, or the answer was lost and the page was loaded anew; other content has another.
 *
 * As long as the answer is not known, the key lies in this tab's storage, with a print of the content that is
 * too short to find the content again from it: nothing personal is in it.
 */
export class CommandKeys {
  constructor(private readonly storage: Storage = sessionStorage) {}

  keyFor(what: string, content: unknown): string {
    const print = printOf(JSON.stringify(content));
    const last = this.known(what);
    if (last?.print === print) {
      return last.key;
    }
    const key = crypto.randomUUID();
    this.storage.setItem(PREFIX + what, JSON.stringify({ print, key }));
    return key;
  }

  /** Done: the same content from now on is something new. */
  done(what: string): void {
    this.storage.removeItem(PREFIX + what);
  }

  private known(what: string): Known | undefined {
    try {
      return (JSON.parse(this.storage.getItem(PREFIX + what) ?? 'null') as Known | null) ?? undefined;
    } catch {
      return undefined;
    }
  }
}

/** FNV-1a, 32 bits: tells whether a content was changed. Should two ever meet, the center refuses the key. */
function printOf(text: string): string {
  let print = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    print = Math.imul(print ^ text.charCodeAt(place), 0x01000193);
  }
  return (print >>> 0).toString(16);
}

/** Whoever signs out leaves nothing behind. */
export function discardAllCommandKeys(storage: Storage = sessionStorage): void {
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => storage.removeItem(key));
}
