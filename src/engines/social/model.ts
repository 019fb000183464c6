/** The networks whose posts are read. */
export const networks = ["facebook", "instagram", "telegram", "tiktok", "youtube", "zalo"] as const;
export type Network = (typeof networks)[number];

/** The host under which the register of platforms knows a network. */
export const hostOfNetwork: Readonly<Record<Network, string>> = {
  facebook: "facebook.com",
  instagram: "instagram.com",
  telegram: "t.me",
  tiktok: "shop.tiktok.com",
  youtube: "youtube.com",
  zalo: "zalo.me",
};

/** Words said in a recording, from when to when, in milliseconds from its beginning. */
export type Cue = { readonly startMs: number; readonly endMs: number; readonly text: string };

/** An account on a network: at least one of id and name is known. */
export type PostAccount = { readonly id: string | null; readonly name: string | null; readonly url: string | null };

/** The group, page or chat that a post stands in, where that is not the account itself. */
export type PostPlace = { readonly name: string; readonly url: string | null };

/**
 * What an account published: a post, a comment that offers goods, or a livestream with what was said in it. `text` already holds the
 * account's own comments below it; the comments of others were never taken. `price` and `time` are as they were written.
 */
export type Post = {
  readonly network: Network;
  readonly kind: "post" | "comment" | "live";
  readonly id: string;
  readonly url: string | null;
  readonly account: PostAccount;
  readonly place: PostPlace | null;
  readonly forwardedFrom: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly price: string | null;
  readonly phone: string | null;
  readonly picture: string | null;
  readonly time: string | null;
  readonly cues: readonly Cue[];
};

export const postProblemCodes = [
  "post-network",
  "post-id",
  "post-account",
  "post-text",
  "post-cues",
  "post-head",
] as const;
export type PostProblemCode = (typeof postProblemCodes)[number];

/** A post, why it cannot be read, or null for what offers nothing and is passed over. */
export type PostReading =
  | { readonly post: Post; readonly problem?: undefined }
  | { readonly problem: PostProblemCode; /** Which cue, or which line of the transcript. */ readonly at?: number }
  | null;

/** Where each cue's words begin in a text (UTF-16) and when they were said: two lists of one length, both ascending. */
export type Moments = { readonly offsets: readonly number[]; readonly startsMs: readonly number[] };

/** What is kept of a post beside its listing: where it stood, whose it was before, and when its words were said. */
export type PostDetails = {
  readonly kind: Post["kind"];
  readonly place: PostPlace | null;
  readonly forwardedFrom: string | null;
  readonly moments: Moments | null;
};
