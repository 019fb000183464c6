import type { DigitalLink } from "../../engines/gs1/index.ts";
import { decompressDigitalLink, digitalLinkKeys, parseDigitalLink, unescapeUri } from "../../engines/gs1/index.ts";
import type { Context } from "../../kernel/context.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { anchorOf } from "./anchor.ts";
import type { HousePages } from "./house-targets.ts";
import type { Linkset } from "./linkset.ts";
import { linksetContext, linksetType } from "./linkset.ts";
import { wanted, wantsLinkset } from "./preferences.ts";
import { resolveLink } from "./resolve.ts";

/** An address that was asked for, whatever brought it here. */
export type AskedAddress = {
  /** Path and query as they were sent. */
  address: string;
  accept: string | undefined;
  acceptLanguage: string | undefined;
  /** Where this house is reached. */
  origin: string;
  pages: HousePages;
};

export type CodeAnswer = { status: 200 | 300 | 307; headers: [name: string, value: string][]; body: string };

/** Scripts of any site may ask: there is nothing here that depends on who asks. */
export const openToAll: readonly [name: string, value: string][] = [
  ["access-control-allow-origin", "*"],
  ["access-control-allow-methods", "GET, HEAD, OPTIONS"],
  ["access-control-allow-headers", "Accept, Accept-Language"],
  ["access-control-expose-headers", "Link, Location"],
];

const always: readonly [name: string, value: string][] = [
  ["vary", "Accept, Accept-Language"],
  ["cache-control", "public, max-age=60"],
];
/** Only for reading an address by its path; its host plays no part. */
const anyHost = "https://code.example";
const context = `<${linksetContext}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;

/**
 * Answers the address of a code; null where the address holds none, open or compressed. Throws `malformed` on a code that is wrong
 * and `not-found` on one that leads nowhere, each in words.
 */
export async function answerCode(ctx: Context, asked: AskedAddress): Promise<CodeAnswer | null> {
  const found = readAddress(ctx, asked.address);
  if (found === null) return null;
  const { link, compressed } = found;
  const { origin, pages } = asked;
  const types = wanted(asked.accept);
  const resolution = await resolveLink(ctx, {
    link,
    linkType: parameter(link, "linkType") ?? (wantsLinkset(types) ? "linkset" : null),
    preferences: { languages: wanted(asked.acceptLanguage), types, context: parameter(link, "context") },
    origin,
    pages,
  });
  const open = `${origin}/${anchorOf(link.elements.slice(0, link.inPath))}`;
  const links = [`<${open}?linkType=linkset>; rel="linkset"; type="${linksetType}"; title="All links"`];
  if (compressed) links.push(`<${open}>; rel="owl:sameAs"; title="Uncompressed"`);
  switch (resolution.kind) {
    case "redirect":
      return { status: 307, headers: [...always, ["link", links.join(", ")], ["location", resolution.href]], body: "" };
    case "linkset":
      return asLinkset(resolution.linkset, 200, links);
    case "choices":
      return asLinkset(resolution.linkset, 300, links);
    case "no-such-link":
      throw problem("not-found", text(ctx.lang, "resolver.no-such-link"));
    case "unknown":
      throw problem("not-found", text(ctx.lang, "resolver.unknown"));
  }
}

function asLinkset(linkset: Linkset, status: 200 | 300, links: readonly string[]): CodeAnswer {
  const headers: CodeAnswer["headers"] = [
    ...always,
    ["link", [...links, context].join(", ")],
    ["content-type", linksetType],
  ];
  return { status, headers, body: JSON.stringify(linkset) };
}

type Found = { link: DigitalLink; compressed: boolean };

function readAddress(ctx: Context, address: string): Found | null {
  const query = address.indexOf("?");
  const path = query < 0 ? address : address.slice(0, query);
  const uri = anyHost + (path.endsWith("/") ? path.slice(0, -1) : path) + (query < 0 ? "" : address.slice(query));
  const options = { shortGtin: true };
  const link = parseDigitalLink(uri, options);
  if (link.ok) return { link, compressed: false };
  const [wrong] = link.problems;
  if (wrong?.code === "no-key") {
    const opened = decompressDigitalLink(uri, options);
    const read = opened.ok ? parseDigitalLink(opened.uri, options) : opened;
    if (read.ok) return { link: read, compressed: true };
    if (!digitalLinkKeys.some((ai) => path.includes(`/${ai}/`))) return null;
  }
  throw problem("malformed", text(ctx.lang, `gs1.${wrong?.code ?? "unreadable"}`, wrong?.values));
}

/** A parameter of the query that is not of the GS1 system. */
function parameter({ others }: DigitalLink, name: string): string | null {
  const pair = others.find((one) => one.startsWith(`${name}=`));
  return pair === undefined ? null : unescapeUri(pair.slice(name.length + 1), "query");
}
