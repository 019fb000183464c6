/** Shows long work step by step, each with its time: `  database created            0.6 s`. */
export type Progress = {
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
  note(line: string): void;
};

const titleWidth = 46;

/** On a terminal the running step is shown while it runs; elsewhere each line appears when it is done. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  return {
    async step(title, work) {
      const started = performance.now();
      if (out.isTTY) out.write(`  ${title} ...`);
      const result = await work();
      const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      out.write(`${out.isTTY ? "\r" : ""}  ${title.padEnd(titleWidth)} ${seconds.padStart(8)}\n`);
      return result;
    },
    note(line) {
      out.write(`${line}\n`);
    },
  };
}

/** For commands whose output is read by programs. */
export const silent: Progress = { step: (_, work) => work(), note: () => {} };
