/**
 * Resolves at the first request to end: Ctrl-C, SIGTERM, or a closed terminal. The wrappers above us pass the same signal on,
 * so it may come twice; one that comes seconds later is a person who does not want to wait, and ends the process at once.
 */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (first === 0) {
          first = Date.now();
          resolve(signal);
        } else if (Date.now() - first > 2000) process.exit(130);
      });
    }
  });
}
