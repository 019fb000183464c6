import { z } from "zod";
import { factType } from "../../services/facts/index.ts";
import type { LinkType } from "./link-types.ts";
import { linkTypes, madeByResolver } from "./link-types.ts";

/** A link that a party or an agency put at an anchor. */
export type ResolverLink = {
  id: string;
  anchor: string;
  linkType: LinkType;
  href: string;
  hreflang: string | null;
  mediaType: string | null;
  title: string;
  context: string | null;
  isDefault: boolean;
  forwardQuery: boolean;
  /** Set where the authority has taken it out of sight. */
  hidden: { at: Date; by: string; because: string } | null;
  madeBy: string;
  madeAt: Date;
  changedAt: Date;
  version: number;
  authority: string;
  agency: string;
};

const writable = linkTypes.filter((type) => !madeByResolver.includes(type));

/** What may be said of a link at any time. */
export const linkChange = z.object({
  href: z.string().trim().max(2000),
  hreflang: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .nullable()
    .default(null),
  mediaType: z
    .string()
    .max(100)
    .regex(/^[a-z]+\/[-+.a-z0-9]+$/)
    .nullable()
    .default(null),
  title: z.string().trim().min(1).max(200),
  context: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,30}$/)
    .nullable()
    .default(null),
  isDefault: z.boolean().default(false),
  forwardQuery: z.boolean().default(true),
});
export type LinkChange = z.output<typeof linkChange>;

/** A new link: its anchor in whatever form the code is at hand. */
export const linkInput = linkChange.extend({
  anchor: z.string().trim().min(1).max(400),
  linkType: z.enum(writable as [LinkType, ...LinkType[]]),
});
export type LinkInput = z.output<typeof linkInput>;

export const hidingInput = z.object({ because: z.string().trim().min(5).max(500) });

/** Who answers for numbers under a prefix, from a day on; no address: they are ours. */
export type Handler = { prefix: string; href: string | null; name: string; validFrom: string; validTo: string | null };

const told = z.object({ link: z.string(), anchor: z.string(), linkType: z.string(), href: z.string() });
export const linkAdded = factType("resolver-link-added", told);
export const linkChanged = factType("resolver-link-changed", told);
export const linkRemoved = factType("resolver-link-removed", told);
export const linkHidden = factType("resolver-link-hidden", told.extend({ because: z.string() }));
export const linkShown = factType("resolver-link-shown", told);
