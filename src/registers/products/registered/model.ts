import { z } from "@hono/zod-openapi";
import { factType, levels } from "../../../services/facts/index.ts";
import { importedBatch } from "../../reference/index.ts";

/** Goods as their maker, importer or rights holder describes them. `externalId` is the number under which the source knows them. */
export const productInput = z.object({
  externalId: z.string().trim().min(1).max(200),
  name: z.string().trim().min(3).max(500),
  brand: z.string().trim().min(1).max(200).nullable().default(null),
  model: z.string().trim().min(1).max(200).nullable().default(null),
  gtin: z.string().trim().min(1).max(40).nullable().default(null),
  /** Who makes, imports or holds the rights to the goods. */
  holder: z.string().trim().min(1).max(300).nullable().default(null),
});
export type ProductInput = z.output<typeof productInput>;

/** Products of one source, at most a thousand at a time. What is not `public` or `agencies` stays with the agency that brings it. */
export const registerProductsInput = z.object({
  source: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  level: z.enum(levels).exclude(["named"]),
  products: z.array(productInput).min(1).max(1000),
});
export type RegisterProducts = z.output<typeof registerProductsInput>;

/** A registered product as anybody who may see it reads it; a GTIN has 14 digits. */
export type Product = {
  id: string;
  source: string;
  externalId: string;
  name: string;
  brand: string | null;
  model: string | null;
  gtin: string | null;
  holder: string | null;
  changedAt: Date;
  agency: string;
  level: (typeof levels)[number];
  sharedWith: string[];
};

export const productsRegistered = factType("products-registered", importedBatch);
