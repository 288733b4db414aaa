import type { Clock } from './exchange.js';

/** How much is asked at once. */
export interface GateLimits {
  /** Requests under way at once, over all hosts. */
  readonly total: number;
  /** Requests under way at once at one host. */
  readonly perHost: number;
  /** Milliseconds between the beginnings of two requests at one host. */
  readonly hostDelay: number;
}

interface Host {
  readonly slots: Slots;
  /** When the next request may begin. */
  next: number;
}

/** Lets requests through so that no host is asked more, or more often, than the limits say. */
export class RequestGate {
  readonly #limits: GateLimits;
  readonly #clock: Clock;
  readonly #total: Slots;
  readonly #hosts = new Map<string, Host>();

  constructor(limits: GateLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
    this.#total = new Slots(limits.total);
  }

  /** Runs a request when its turn has come. */
  async run<T>(hostName: string, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#host(hostName);
    await host.slots.take();
    try {
      await this.#begin(host, signal);
      try {
        return await request();
      } finally {
        this.#total.free();
      }
    } finally {
      host.slots.free();
    }
  }

  /** Leaves a host in peace for a time. */
  pause(hostName: string, milliseconds: number): void {
    const host = this.#host(hostName);
    host.next = Math.max(host.next, this.#clock.now() + milliseconds);
  }

  /** Takes one of all slots when the host's time has come; none is held while waiting for that. */
  async #begin(host: Host, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      while (this.#clock.now() < host.next && !signal?.aborted)
        await this.#clock.wait(host.next - this.#clock.now(), signal);
      await this.#total.take();
      const now = this.#clock.now();
      if (now >= host.next || signal?.aborted) {
        host.next = Math.max(host.next, now + this.#limits.hostDelay);
        return;
      }
      this.#total.free();
    }
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name);
    if (!host) this.#hosts.set(name, (host = { slots: new Slots(this.#limits.perHost), next: 0 }));
    return host;
  }
}

/** So many may go on at once; the others wait in the order in which they came. */
class Slots {
  #left: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#left = count;
  }

  async take(): Promise<void> {
    if (this.#left > 0) this.#left -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  free(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#left += 1;
  }
}
