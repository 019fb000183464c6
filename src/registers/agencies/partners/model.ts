import { z } from "zod";
import { factType } from "../../../services/facts/index.ts";

/** An agency of another country that works with ours; kept by the agency that added it. */
export type Partner = {
  id: string;
  nameVi: string;
  nameEn: string;
  validFrom: string;
  validTo: string | null;
  agency: string;
  version: number;
};

export const partnerInput = z.object({
  /** The country's two letters and a short name: `jp.npa`. */
  id: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2}\.[a-z0-9][a-z0-9-]{0,40}$/),
  nameVi: z.string().trim().min(2).max(200),
  nameEn: z.string().trim().min(2).max(200),
  validFrom: z.iso.date(),
});
export type PartnerInput = z.output<typeof partnerInput>;

/** `validTo`: the last day of working together; null while it goes on. */
export const partnerChange = partnerInput
  .pick({ nameVi: true, nameEn: true })
  .extend({ validTo: z.iso.date().nullable() });
export type PartnerChange = z.output<typeof partnerChange>;

const told = z.object({ partner: z.string(), nameVi: z.string(), nameEn: z.string(), validTo: z.string().nullable() });
export const partnerAdded = factType("partner-agency-added", told);
export const partnerChanged = factType("partner-agency-changed", told);
