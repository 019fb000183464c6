import { SingleBar } from "cli-progress";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { formatNumber } from "../../kernel/text/format.ts";

export type ImportBar = {
  /** Lines that are committed. */
  lines(count: number): void;
  stop(): void;
};

const silentBar: ImportBar = { lines: () => {}, stop: () => {} };

/** Share of the file, lines, rate and remaining time on standard error; nothing where that is no terminal. */
export function importBar(lang: Lang, totalBytes: number, bytesRead: () => number): ImportBar {
  if (!process.stderr.isTTY) return silentBar;
  const started = performance.now();
  const bar = new SingleBar({
    format: `  {bar} {percentage}%  {lines} ${text(lang, "cli.import.lines")}  {rate}/s  ${text(lang, "cli.import.left")} {left}`,
    hideCursor: true,
    clearOnComplete: true,
    fps: 8,
  });
  bar.start(Math.max(1, totalBytes), 0, { lines: "0", rate: "0", left: "-" });
  return {
    lines(count) {
      const seconds = Math.max(0.001, (performance.now() - started) / 1000);
      const share = Math.min(1, bytesRead() / Math.max(1, totalBytes));
      const left = share > 0 ? clock((seconds / share) * (1 - share)) : "-";
      bar.update(bytesRead(), {
        lines: formatNumber(lang, count),
        rate: formatNumber(lang, Math.round(count / seconds)),
        left,
      });
    },
    stop: () => bar.stop(),
  };
}

/** `1:05` for 65 seconds. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
