import { z } from "zod";
import { says } from "../../../../kernel/faults.ts";

const line = (most: number) => z.string().trim().min(1).max(most);
const maybe = (most: number) => line(most).nullable().default(null);

/**
 * One notification with the fields of a Safety Gate alert. `barcode` is as printed. `measures` are the words of Safety Gate where there is one for them;
 * `other` is what the alert has no field for.
 */
export const notificationSchema = z
  .object({
    alertNumber: line(200),
    date: z.iso.date().nullable().default(null),
    category: maybe(300),
    product: maybe(300),
    name: maybe(300),
    brand: maybe(300),
    model: maybe(300),
    batch: maybe(300),
    barcode: maybe(300),
    countryOfOrigin: maybe(200),
    riskType: z.array(line(200)).max(20).default([]),
    risk: maybe(4000),
    description: maybe(4000),
    measures: z.array(line(500)).max(20).default([]),
    notifyingAuthority: maybe(300),
    other: z
      .array(z.object({ name: line(80), value: line(4000), unit: maybe(30) }))
      .max(60)
      .default([]),
  })
  .refine(({ name, product }) => name !== null || product !== null, {
    path: ["name"],
    ...says("exchange-formats.fault.product"),
  });
export type Notification = z.output<typeof notificationSchema>;
