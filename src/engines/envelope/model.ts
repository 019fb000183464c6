import { z } from "zod";

/** Which form of envelope it is; another form gets another name. */
export const protocol = "chinhhang-envelope/1";

const part = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
const systemForm = new RegExp(`^${part}/${part}/${part}/${part}$`);
const serviceForm = new RegExp(`^(${part}/${part}/${part}/${part})/([a-z0-9]+(?:-[a-z0-9]+)*)$`);

/** A system that signs: country / class / member / subsystem, `VN/GOV/moit.dms/chinh-hang`. */
export const systemName = z.string().max(250).regex(systemForm);
/** What is asked of a system: its name and the service's, `VN/GOV/moit.dms/chinh-hang/look-up-tax-code`. */
export const serviceName = z.string().max(320).regex(serviceForm);

// No half characters, no U+0000: each string can be hashed, kept by the database, and read back as it was.
const plain = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((given) => given.isWellFormed() && !given.includes("\0") && given.trim().length >= least);

/** A line for people: nothing in it steers what shows it. */
const line = (least: number, most: number) => plain(least, most).refine((given) => !/\p{Cc}/u.test(given));

const time = z.iso.datetime({ precision: 3 });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Base64 of 64 bytes, in the one way to write it: the last letter before `==` holds two bits. */
const signature = z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/);

/** The most that a body may have, in characters; a message is one request of the API and must pass its limit too. */
export const largestBody = 1_000_000;

const common = {
  protocol: z.literal(protocol),
  /** Made by who asks, and never used twice. */
  id: z.uuid(),
  client: systemName,
  service: serviceName,
  /** For whom it is asked. */
  agency: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/),
  at: time,
  bodySha256: sha256,
};

export const requestHead = z.strictObject({
  ...common,
  type: z.literal("request"),
  /** Who acts, under the country's code: `VNnguyen.van.an`. */
  user: z.string().regex(/^[A-Z]{2}[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/),
  /** The provision that lets it be asked. */
  basis: line(3, 300),
  purpose: line(3, 500),
});
export type RequestHead = z.output<typeof requestHead>;

export const responseHead = z.strictObject({
  ...common,
  type: z.literal("response"),
  status: z.enum(["ok", "refused"]),
  /** The hash of the very request that this answers. */
  requestSha256: sha256,
});
export type ResponseHead = z.output<typeof responseHead>;

const body = plain(1, largestBody);
export const requestMessage = z.strictObject({ head: requestHead, body, signature });
export type RequestMessage = z.output<typeof requestMessage>;
export const responseMessage = z.strictObject({ head: responseHead, body, signature });
export type ResponseMessage = z.output<typeof responseMessage>;

/** A stamp over several messages at once: the root of the tree of their hashes, and when the authority saw it. */
export const stamp = z.strictObject({
  authority: line(1, 200),
  serial: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/),
  at: time,
  size: z.int().min(1).max(1_000_000),
  root: sha256,
  signature,
});
export type Stamp = z.output<typeof stamp>;

/** That one message is among those of a stamp. */
export const stampProof = z.strictObject({
  index: z.int().min(0),
  path: z.array(sha256).max(20),
  stamp,
});
export type StampProof = z.output<typeof stampProof>;

/** The system of a service's name, and the service. */
export function serviceParts(name: string): { system: string; code: string } {
  const [, system, code] = serviceForm.exec(name) ?? [];
  if (system === undefined || code === undefined) throw new TypeError(`${name} names no service`);
  return { system, code };
}
