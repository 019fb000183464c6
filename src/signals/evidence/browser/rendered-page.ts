import { pageAsItStoodUrl } from "../../../engines/capsule/index.ts";
import type { BrowserParts } from "./capture-page.ts";
import { capturePage } from "./capture-page.ts";
import { CaptureRefused } from "./refused.ts";

/** A page after a browser of ours has filled it: where it ended, and what then stood there; null where there was nothing to see. */
export async function renderedPage(parts: BrowserParts, url: string): Promise<{ url: string; html: string } | null> {
  try {
    const { page, resources } = await capturePage(parts, url, null);
    const standing = resources.find((one) => one.url === pageAsItStoodUrl(page.url));
    return standing === undefined ? null : { url: page.url, html: new TextDecoder().decode(standing.body) };
  } catch (error) {
    if (error instanceof CaptureRefused) return null;
    throw error;
  }
}
