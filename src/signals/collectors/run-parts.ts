import type { Config } from "../../kernel/config.ts";
import { findChromium, renderedPage } from "../evidence/index.ts";
import type { RunParts } from "./continue-run.ts";

/** Who runs: its clock, when it is to stop, and who hears what failed. */
export type Runner = Pick<RunParts, "stop" | "onFault"> & { now(): Date; signal?: AbortSignal };

/** What the settings of the house give a run. Without a browser on this machine no page is filled by one. */
export function runParts(config: Config, { now, signal, stop, onFault }: Runner): RunParts {
  const chromium = findChromium(config.CHROMIUM_PATH);
  const browser = { executablePath: chromium ?? "", now, ...(signal === undefined ? {} : { signal }) };
  return {
    dataDir: config.DATA_DIR as string,
    contact: config.COLLECTOR_CONTACT,
    partners: config.COLLECTOR_PARTNERS,
    render: chromium === null ? null : (url) => renderedPage(browser, url),
    stop,
    onFault,
  };
}
