/** How the text of a field is read. */
export type Reader = "text" | "host" | "money" | "count" | "time" | "day" | "list" | "flag" | "code";
export type TargetField = { reader: Reader; required?: true; longest?: number; choices?: readonly string[] };

const text: TargetField = { reader: "text" };
const required: TargetField = { reader: "text", required: true };

/** Everything a profile can fill, and the fields of each. */
export const targets = {
  listings: {
    externalId: { reader: "text", required: true, longest: 200 },
    url: text,
    title: required,
    description: { reader: "text", longest: 100_000 },
    brand: { reader: "text", longest: 300 },
    category: { reader: "text", longest: 1000 },
    sellerExternalId: { reader: "text", longest: 200 },
    sellerName: { reader: "text", longest: 300 },
    sellerUrl: text,
    sellerPhone: text,
    price: { reader: "money" },
    listPrice: { reader: "money" },
    gtin: { reader: "code", longest: 200 },
    model: { reader: "text", longest: 300 },
    imageUrl: text,
    soldCount: { reader: "count" },
    observedAt: { reader: "time" },
  },
  recalls: {
    externalId: required,
    number: text,
    issuedOn: { reader: "day" },
    title: text,
    product: required,
    brand: text,
    company: text,
    models: { reader: "list" },
    gtins: { reader: "list" },
    regNo: text,
    description: { reader: "text", longest: 200_000 },
    hazard: { reader: "text", longest: 20_000 },
    remedy: { reader: "text", longest: 20_000 },
    kind: required,
    authority: text,
    url: text,
  },
  "scam-hosts": {
    address: required,
    firstSeen: { reader: "day" },
  },
  "reference-prices": {
    name: required,
    price: { reader: "money", required: true },
    unit: text,
    brand: text,
    category: text,
    gtin: { reader: "code" },
    shop: required,
    observedOn: { reader: "day" },
  },
  wards: {
    code: required,
    provinceCode: required,
    name: required,
    fullName: text,
    type: text,
    validFrom: { reader: "day", required: true },
  },
  "ward-conversions": {
    oldProvinceCode: required,
    oldDistrictCode: required,
    oldWardCode: text,
    oldProvince: required,
    oldDistrict: required,
    oldWard: text,
    newWardCode: required,
    divided: { reader: "flag" },
    effectiveOn: { reader: "day", required: true },
  },
  platforms: {
    host: { reader: "host", required: true },
    aliases: { reader: "list" },
    name: required,
    owner: text,
    taxCode: { reader: "code" },
    kind: { reader: "text", choices: ["direct-sale", "intermediary", "social", "integrated", "unknown"] },
    status: {
      reader: "text",
      required: true,
      choices: ["registered", "notified", "pending", "unregistered", "unknown"],
    },
    registeredOn: { reader: "day" },
    validFrom: { reader: "day" },
    validUntil: { reader: "day" },
    note: text,
    certainty: text,
  },
} as const satisfies Record<string, Record<string, TargetField>>;

export type Target = keyof typeof targets;
export const targetNames = Object.keys(targets) as [Target, ...Target[]];

export function fieldsOf(target: Target): Readonly<Record<string, TargetField>> {
  return targets[target];
}
