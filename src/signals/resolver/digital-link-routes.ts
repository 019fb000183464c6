import type { Context as HonoContext, Hono, MiddlewareHandler } from "hono";
import type { DigitalLink } from "../../engines/gs1/index.ts";
import { decompressDigitalLink, digitalLinkKeys, parseDigitalLink } from "../../engines/gs1/index.ts";
import type { Env } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { anchorOf } from "./anchor.ts";
import type { HousePages } from "./house-targets.ts";
import { vocabulary } from "./link-types.ts";
import type { Linkset } from "./linkset.ts";
import { linksetContext, linksetType } from "./linkset.ts";
import { wanted, wantsLinkset } from "./preferences.ts";
import type { Resolution } from "./resolve.ts";
import { resolveLink } from "./resolve.ts";

export type ResolverParts = {
  /** The address that people reach us at; null takes the request's. */
  publicUrl: string | null;
  pages: HousePages;
};

/** A stem for addresses that must not meet a page of the portal. */
const stems = ["", "/dl"];
const methods = "GET, HEAD, OPTIONS";
/** Only for reading an address by its path; its host plays no part. */
const anyHost = "https://code.example";
const oneMinute = "public, max-age=60";
const context = `<${linksetContext}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;

/**
 * The resolver at the root of the server: every code of GS1 that may lead a Digital Link, open or compressed, and the page that
 * describes it. Task: 2390 II.2.5. To be mounted behind the pages, whose addresses come first.
 */
export function digitalLinkRoutes(app: Hono<Env>, parts: ResolverParts): void {
  const resolve = (c: HonoContext<Env>) => {
    const found = readAddress(c);
    if (found === null) throw problem("malformed", text(c.get("ctx").lang, "gs1.compressed"));
    return answer(c, parts, found);
  };
  for (const stem of stems)
    for (const ai of digitalLinkKeys) {
      app.use(`${stem}/${ai}/*`, openToAll);
      app.get(`${stem}/${ai}/*`, resolve);
      app.options(`${stem}/${ai}/*`, (c) => c.body(null, 204));
    }
  app.use("/dl/:packed", openToAll);
  app.get("/dl/:packed", resolve);
  app.options("/dl/:packed", (c) => c.body(null, 204));
  app.use("/.well-known/gs1resolver", openToAll);
  app.get("/.well-known/gs1resolver", (c) => c.json(description(originOf(c, parts))));
  // Any other word of one segment may be a compressed code; if it is none there is nothing at the address.
  app.get("/:packed{[A-Za-z0-9_-]{12,200}}", openToAll, async (c, next) => {
    const found = readAddress(c);
    return found === null ? next() : answer(c, parts, found);
  });
}

/** Scripts of any site may ask: there is nothing here that depends on who asks. */
const openToAll: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Allow-Methods", methods);
  c.header("Access-Control-Allow-Headers", "Accept, Accept-Language");
  c.header("Access-Control-Expose-Headers", "Link, Location");
};

type Found = { link: DigitalLink; compressed: boolean };

/** The code in the address of a request; null where a compressed one cannot be opened. Throws `malformed` on a code that is wrong. */
function readAddress(c: HonoContext<Env>): Found | null {
  const { pathname, search } = new URL(c.req.url);
  const uri = anyHost + pathname.replace(/\/$/, "") + search;
  const options = { shortGtin: true };
  const link = parseDigitalLink(uri, options);
  if (link.ok) return { link, compressed: false };
  const [wrong] = link.problems;
  if (wrong?.code === "no-key") {
    const opened = decompressDigitalLink(uri, options);
    const read = opened.ok ? parseDigitalLink(opened.uri, options) : opened;
    if (read.ok) return { link: read, compressed: true };
    if (!digitalLinkKeys.some((ai) => pathname.includes(`/${ai}/`))) return null;
  }
  const { lang } = c.get("ctx");
  throw problem("malformed", text(lang, `gs1.${wrong?.code ?? "unreadable"}`, wrong?.values));
}

async function answer(c: HonoContext<Env>, parts: ResolverParts, { link, compressed }: Found): Promise<Response> {
  const ctx = c.get("ctx");
  const query = new URLSearchParams(link.others.join("&"));
  const types = wanted(c.req.header("accept"));
  const asked = query.get("linkType");
  const origin = originOf(c, parts);
  const resolution = await resolveLink(ctx, {
    link,
    linkType: asked ?? (wantsLinkset(types) ? "linkset" : null),
    preferences: { languages: wanted(c.req.header("accept-language")), types, context: query.get("context") },
    origin,
    pages: parts.pages,
  });
  const open = `${origin}/${anchorOf(link.elements.slice(0, link.inPath))}`;
  c.header("Vary", "Accept, Accept-Language");
  c.header("Cache-Control", oneMinute);
  c.header("Link", `<${open}?linkType=linkset>; rel="linkset"; type="${linksetType}"; title="All links"`, {
    append: true,
  });
  if (compressed) c.header("Link", `<${open}>; rel="owl:sameAs"; title="Uncompressed"`, { append: true });
  return told(c, resolution);
}

function told(c: HonoContext<Env>, resolution: Resolution): Response {
  const { lang } = c.get("ctx");
  switch (resolution.kind) {
    case "redirect":
      return c.redirect(resolution.href, 307);
    case "linkset":
      return asLinkset(c, resolution.linkset, 200);
    case "choices":
      return asLinkset(c, resolution.linkset, 300);
    case "no-such-link":
      throw problem("not-found", text(lang, "resolver.no-such-link"));
    case "unknown":
      throw problem("not-found", text(lang, "resolver.unknown"));
  }
}

function asLinkset(c: HonoContext<Env>, linkset: Linkset, status: 200 | 300): Response {
  c.header("Link", context, { append: true });
  return c.body(JSON.stringify(linkset), status, { "Content-Type": linksetType });
}

function originOf(c: HonoContext<Env>, { publicUrl }: ResolverParts): string {
  return new URL(publicUrl ?? c.req.url).origin;
}

/** What a client may expect of this resolver. Source: GS1-Conformant resolver standard 1.2, description file. */
function description(resolverRoot: string) {
  return {
    name: "Chính Hãng",
    resolverRoot,
    supportedPrimaryKeys: ["all"],
    supportedLinkType: [{ namespace: vocabulary, prefix: "gs1:" }],
    linkTypeDefaultCanBeLinkset: false,
    validatesGs1DigitalLinkUris: true,
  };
}
