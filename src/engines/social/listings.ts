import { findPhones } from "../vietnamese/index.ts";
import type { Post, PostDetails } from "./model.ts";
import { hostOfNetwork } from "./model.ts";
import { joinCues } from "./moments.ts";
import { priceIn } from "./offers.ts";

/** What a post offers, as named texts that a profile maps, and what is kept beside them. */
export type PostListing = {
  readonly fields: Readonly<Record<PostField, string | null>>;
  readonly details: PostDetails;
  /** Which cue of the post it begins with; 0 for whatever was written. */
  readonly firstCue: number;
};
export type PostField =
  | "host"
  | "id"
  | "url"
  | "title"
  | "text"
  | "account_id"
  | "account_name"
  | "account_url"
  | "price"
  | "phone"
  | "picture"
  | "time";

/** A listing's description holds 100,000 characters; a transcript with more becomes several, some hours of talk each. */
const mostLetters = 90_000;
const longestTitle = 150;

/**
 * One listing for a post: a list of goods in one post stays one, with its price only where there is one price. A livestream is one too, its
 * description what was written above it and then what was said; only a very long one becomes several.
 */
export function listingsOfPost(post: Post): PostListing[] {
  const written = post.text.slice(0, mostLetters).trim();
  const phone = post.phone ?? findPhones(written.slice(0, 20_000))[0]?.e164 ?? null;
  const make = (title: string, text: string | null, part: number, moments: PostDetails["moments"]): PostListing => ({
    fields: {
      host: hostOfNetwork[post.network],
      id: part === 0 ? post.id : `${post.id}#${part + 1}`,
      url: post.url,
      title: part === 0 ? title : `${title} (${part + 1})`,
      text,
      account_id: post.account.id,
      account_name: post.account.name ?? post.account.id,
      account_url: post.account.url,
      price: post.price ?? (post.cues.length > 0 ? null : (priceIn(written)?.toString() ?? null)),
      phone,
      picture: post.picture,
      time: post.time,
    },
    details: { kind: post.kind, place: post.place, forwardedFrom: post.forwardedFrom, moments },
    firstCue: 0,
  });
  const title = titleOf(post.title ?? (written === "" ? (post.cues[0]?.text ?? post.id) : written));
  if (post.cues.length === 0) return [make(title, written === title ? null : written, 0, null)];
  const numbered = post.cues.map((cue, n) => ({ ...cue, n }));
  const above = written === "" ? "" : `${written.slice(0, mostLetters / 2)}\n`;
  return joinCues(numbered, mostLetters - above.length).map(({ text, moments, first }, part) => {
    const shift = part === 0 ? above.length : 0;
    const offsets = shift === 0 ? moments.offsets : moments.offsets.map((offset) => offset + shift);
    const whole = part === 0 ? above + text : text;
    return { ...make(title, whole, part, { ...moments, offsets }), firstCue: first.n };
  });
}

/** The first line that says something, cut between words. */
function titleOf(text: string): string {
  const line =
    text
      .split("\n")
      .find((one) => /[\p{L}\p{N}]/u.test(one))
      ?.trim() ?? text.trim();
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle).toWellFormed();
  const space = cut.lastIndexOf(" ");
  return `${(space > 50 ? cut.slice(0, space) : cut).replace(/\uFFFD$/, "")}…`;
}
