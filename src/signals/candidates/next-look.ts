import type { CandidateState } from "./model.ts";
import { isOpen } from "./model.ts";
import type { SiteRead } from "./read-site.ts";

const dayMs = 86_400_000;
const mostFailures = 6;

/**
 * When a candidate is looked at again. One that is open or found unregistered once a month, since sites change what they claim; one that
 * did not answer after a day, then twice as long each time, and after six times no more. An officer may ask at any time.
 */
export function nextLook(
  { failures }: { failures: number },
  state: CandidateState,
  site: Pick<SiteRead, "outcome" | "retryAt">,
  now: Date,
): { lookAt: Date | null; failures: number } {
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  if (!isOpen(state) && state !== "unregistered" && state !== "blocked-asked") return { lookAt: null, failures: 0 };
  if (site.outcome === "read" || site.outcome === "led-elsewhere") return { lookAt: after(30 * dayMs), failures: 0 };
  // A host that asks for patience has not failed.
  if (site.retryAt !== null) return { lookAt: after(Math.max(60_000, site.retryAt - now.getTime())), failures };
  const failed = failures + 1;
  return { lookAt: failed >= mostFailures ? null : after(dayMs * 2 ** (failed - 1)), failures: failed };
}
