/** Path of a Chromium or Chrome; `undefined` where none was found. */
export function findChromium(): string | undefined;
/** Arguments to start it with in tests. */
export function chromiumArguments(): string[];
