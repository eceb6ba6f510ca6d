/** What can go wrong in a browser, brought about at will: storage that is full, a thread that dies. */
import type { Page } from '@playwright/test';

interface Mishaps {
  /** Whether every attempt to store something fails. */
  setStorageFull(isFull: boolean): Promise<void>;
  /** Ends the thread of the compiler, as running out of memory does, when it is next asked something. */
  crashCompiler(): Promise<void>;
  /** Has the thread of the compiler hear nothing from here on, as one does that is very busy. */
  stallCompiler(): Promise<void>;
}

interface Switches {
  isStorageFull: boolean;
  isStalled: boolean;
  crashes: number;
}

/** To be called before the page is opened. */
export async function arrangeMishaps(page: Page): Promise<Mishaps> {
  await page.addInitScript(() => {
    const switches = { isStorageFull: false, isStalled: false, crashes: 0 };
    Object.assign(window, { switches });
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (switches.isStorageFull) throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, args);
    };
    window.Worker = class extends Worker {
      readonly isCompiler: boolean;
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.isCompiler = String(url).includes('compiler');
      }
      override postMessage(...args: unknown[]): void {
        if (this.isCompiler && switches.isStalled) return;
        if (!this.isCompiler || switches.crashes === 0) {
          Reflect.apply(super.postMessage, this, args);
          return;
        }
        switches.crashes -= 1;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory' })));
      }
    };
  });
  const set = (change: Partial<Switches>): Promise<void> =>
    page.evaluate((given) => {
      Object.assign((window as unknown as { switches: Switches }).switches, given);
    }, change);
  return {
    setStorageFull: (isStorageFull) => set({ isStorageFull }),
    crashCompiler: () => set({ crashes: 1 }),
    stallCompiler: () => set({ isStalled: true }),
  };
}

/** Has the browser keep nothing for the page, as some private windows do. To be called before it is opened. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
}
