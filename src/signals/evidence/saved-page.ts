import type { CapturedResource } from "../../engines/capsule/index.ts";
import { clipUrl, pageAsItStoodUrl, readMhtml, viewUrl } from "../../engines/capsule/index.ts";
import { CaptureRefused } from "./browser/refused.ts";
import type { Upload } from "./model.ts";

/**
 * What a person's browser sent as resources of a capsule, dated when it came in: the clock of that browser is a claim. The page that
 * can be looked at again is the saved one; the HTML as it stood, the answer's head and the pictures stand beside it.
 */
export function resourcesOf(upload: Upload, at: Date): CapturedResource[] {
  const { url } = upload;
  const kept = new Map<string, CapturedResource>();
  const add = (one: Omit<CapturedResource, "at">) => {
    if (!kept.has(one.url)) kept.set(one.url, { ...one, at });
  };
  for (const part of savedParts(upload)) add(part);
  for (const { url: of, type, data } of upload.resources) if (/^https?:/.test(of)) add({ url: of, type, body: data });
  if (upload.html !== undefined) {
    const page = { type: "text/html; charset=utf-8", body: new TextEncoder().encode(upload.html) };
    if (!kept.has(url)) add({ url, ...page });
    add({ url: pageAsItStoodUrl(url), ...page });
  }
  if (upload.answer !== undefined) {
    const body = new TextEncoder().encode(JSON.stringify(upload.answer));
    add({ url: `urn:answer:${url}`, type: "application/json", body });
  }
  if (upload.screenshot !== undefined)
    add({ url: viewUrl(url), type: upload.screenshot.type, body: upload.screenshot.data });
  if (upload.clip !== undefined) add({ url: clipUrl(url), type: upload.clip.type, body: upload.clip.data });
  return [...kept.values()];
}

/** The parts of the saved page; its own is kept under the address that was sent, from which a fragment may be missing in the file. */
function savedParts({ mhtml, url }: Upload): Omit<CapturedResource, "at">[] {
  if (mhtml === undefined) return [];
  const saved = readMhtml(mhtml);
  if (saved === null) throw new CaptureRefused("broken-upload", "the saved page cannot be read");
  return saved.parts
    .map(({ location, type, body }, n) => ({ url: n === 0 ? url : location, type, body }))
    .filter((part) => /^(https?|cid):/.test(part.url));
}
