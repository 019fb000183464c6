import type { AskedPage } from "../hands.ts";

export type VariedPage = Pick<AskedPage, "html" | "url" | "truth">;

/** Something that a share of all shops write otherwise. */
export type Change = { share: number; apply(page: VariedPage, draw: () => number): VariedPage };

/** What matches is left out, or another stands instead. */
export const without = (share: number, what: RegExp, instead = ""): Change => ({
  share,
  apply: (page) => ({ ...page, html: page.html.replace(what, instead) }),
});
