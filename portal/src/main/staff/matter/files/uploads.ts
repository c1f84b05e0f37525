import { onUnmounted, reactive } from 'vue';
import { CommandKeys } from '#shared/command-keys';
import { asProblem, type Problem } from '#shared/problem';
import { fileFault, type FileFault } from './taken';
import { Cancelled, TryLater, send } from './transfer';

/** A document on its way into the case file. */
export interface Upload {
  id: number;
  material: number;
  name: string;
  size: number;
  /** `waiting` for the one before it, `later` because the center is busy. */
  state: 'waiting' | 'sending' | 'later' | 'done' | 'failed' | 'refused';
  share: number;
  /** Seconds until it is sent again. */
  seconds: number;
  fault?: FileFault;
  problem?: Problem;
}

/** After so many times somebody has to press the button. */
const MOST_TRIES = 10;

const keys = new CommandKeys();

/**
 * Documents go one after the other. What the center cannot take at the moment is sent again when it said; what
 * was cut off is sent again by hand, under the same key, so that it is there once.
 */
export function useUploads(number: () => string, arrived: () => Promise<void>) {
  const uploads = reactive<Upload[]>([]);
  const files = new Map<number, { file: File; replaces?: number; number: string }>();
  let last = 0;
  let running: { id: number; cancel: () => void } | undefined;

  function add(material: number, chosen: Iterable<File>, replaces?: number): void {
    for (const file of chosen) {
      const fault = fileFault(file);
      const id = ++last;
      uploads.push({ id, material, name: file.name, size: file.size, state: fault ? 'refused' : 'waiting', share: 0, seconds: 0, ...(fault ? { fault } : {}) });
      if (!fault) {
        files.set(id, { file, number: number(), ...(replaces === undefined ? {} : { replaces }) });
      }
    }
    void next();
  }

  async function next(): Promise<void> {
    const upload = uploads.find(({ state }) => state === 'waiting');
    const what = upload && files.get(upload.id);
    if (!upload || !what || running) {
      return;
    }
    await carry(upload, what);
    void next();
  }

  async function carry(upload: Upload, { file, replaces, number: of }: { file: File; replaces?: number; number: string }) {
    const command = `${of}/materials/${upload.material}/${replaces ?? 0}`;
    const key = keys.keyFor(command, [file.name, file.size, file.lastModified]);
    const query = replaces === undefined ? '' : `?replaces=${replaces}`;
    const address = `/api/v1/matters/${encodeURIComponent(of)}/materials/${upload.material}/files${query}`;
    try {
      for (let attempt = 1; ; attempt++) {
        upload.state = 'sending';
        const going = send(address, file, key, (share) => (upload.share = share));
        running = { id: upload.id, cancel: going.cancel };
        try {
          await going.done;
          break;
        } catch (caught) {
          if (!(caught instanceof TryLater)) {
            throw caught;
          }
          if (attempt === MOST_TRIES) {
            throw caught.problem;
          }
          await later(upload, caught.seconds);
        }
      }
      keys.done(command);
      upload.state = 'done';
      files.delete(upload.id);
      await arrived();
      drop(upload.id);
    } catch (caught) {
      if (caught instanceof Cancelled) {
        drop(upload.id);
      } else {
        upload.problem = asProblem(caught);
        upload.state = 'failed';
      }
    } finally {
      running = undefined;
    }
  }

  /** Waits as long as the center asked for, counting down in sight. */
  function later(upload: Upload, seconds: number): Promise<void> {
    upload.state = 'later';
    upload.share = 0;
    upload.seconds = seconds;
    return new Promise((resolve, reject) => {
      const timer = window.setInterval(() => {
        upload.seconds--;
        if (upload.seconds <= 0) {
          window.clearInterval(timer);
          resolve();
        }
      }, 1000);
      const cancel = () => {
        window.clearInterval(timer);
        reject(new Cancelled());
      };
      running = { id: upload.id, cancel };
    });
  }

  function drop(id: number): void {
    files.delete(id);
    const place = uploads.findIndex((upload) => upload.id === id);
    if (place >= 0) {
      uploads.splice(place, 1);
    }
  }

  function cancel(id: number): void {
    if (running?.id === id) {
      running.cancel();
    }
    drop(id);
  }

  function again(id: number): void {
    const upload = uploads.find((known) => known.id === id);
    if (upload) {
      upload.state = 'waiting';
      upload.share = 0;
      delete upload.problem;
      void next();
    }
  }

  onUnmounted(() => {
    uploads.splice(0);
    running?.cancel();
  });

  return { uploads, add, cancel, again };
}

export type Uploads = ReturnType<typeof useUploads>;
