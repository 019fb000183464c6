import { z } from "zod";
import { issueWords } from "./faults.ts";

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(["on", "off"]).transform((value) => value === "on");
const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that begins with ${protocols.join(" or ")}`,
  });

/** Every setting: how it is checked, what stands when it is not set, and what it is for. The README's table is held equal to this one. */
export const settings = {
  PORT: { schema: port, default: "8080", about: "port of portal, workbench and API" },
  HOST: { schema: z.string().min(1), default: "127.0.0.1", about: "address to listen on" },
  SERVERS: {
    schema: z.coerce.number().int().min(1).max(8),
    default: "1",
    about: "threads that answer requests on that port; above 1 the queues have a thread of their own",
  },
  DATA_DIR: {
    schema: z.string().min(1),
    default: "",
    about:
      "folder of database, files, keys; empty: `data` in the project, or a folder under /var/lib where root's checkout cannot be reached by the database's user",
  },
  DATABASE_URL: {
    schema: url(["postgres:", "postgresql:"]),
    default: "",
    about: "any PostgreSQL 15+ instead of the embedded one: an account that may create roles",
  },
  DATABASE_POOL: {
    schema: z.coerce.number().int().min(2).max(200),
    default: "10",
    about: "connections of a process to the database for each role; its servers share them",
  },
  DATABASE_PREPARED: {
    schema: flag,
    default: "on",
    about: "named prepared statements; off behind pgbouncer before 1.21",
  },
  STATEMENT_TIMEOUT_MS: {
    schema: z.coerce.number().int().min(100).max(600_000),
    default: "5000",
    about: "the longest a statement of a request may run",
  },
  PUBLIC_URL: {
    schema: url(["http:", "https:"]),
    default: "",
    about: "address that people use, when a proxy stands in front; https sets Secure on cookies",
  },
  TRUST_PROXY: {
    schema: flag,
    default: "off",
    about: "take the caller's address from X-Forwarded-For (only behind a proxy of yours)",
  },
  LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"]),
    default: "info",
    about: "how much is logged",
  },
  RATE_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(1_000_000),
    default: "600",
    about: "requests a minute from one caller",
  },
  CHROMIUM_PATH: {
    schema: z.string().min(1),
    default: "",
    about: "browser for PDF and screenshots; empty: /usr/bin/chromium where there is one",
  },
  COLLECTOR_CONTACT: {
    schema: z.string().min(5).max(200),
    default: "",
    about: "mail or web address that the collector names to the shops it reads; without one it reads none",
  },
  COLLECTOR_PARTNERS: {
    schema: z.string().regex(/^[a-z0-9.:-]+(?:\s*,\s*[a-z0-9.:-]+)*$/i),
    default: "",
    about: "hosts of a private network that feeds may be pulled from, `host` or `host:port`, separated by commas",
  },
  CONNECTION_PARTNERS: {
    schema: z.string().regex(/^[a-z0-9_.:[\]-]+:\d{1,5}(?:\s*,\s*[a-z0-9_.:[\]-]+:\d{1,5})*$/i),
    default: "",
    about:
      "partners' databases and hubs in a private network or on this machine that connections may reach, `host:port`, separated by commas",
  },
  ENVELOPE_SYSTEM: {
    schema: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*){3}$/),
    default: "VN/GOV/moit.dms/chinh-hang",
    about: "name of this house in envelopes of data sharing: country/class/member/subsystem",
  },
  S3_BUCKET: {
    schema: z.string().min(3),
    default: "",
    about: "keep files in this S3-compatible bucket instead of DATA_DIR/files",
  },
  S3_ENDPOINT: { schema: url(["http:", "https:"]), default: "", about: "address of the S3-compatible storage" },
  S3_REGION: { schema: z.string().min(1), default: "us-east-1", about: "its region" },
  OIDC_ISSUER: {
    schema: url(["http:", "https:"]),
    default: "",
    about: "sign-in through this OpenID Connect issuer as well",
  },
  OIDC_CLIENT_ID: { schema: z.string().min(1), default: "", about: "our client id there" },
  OIDC_CLIENT_SECRET: {
    schema: z.string().min(1),
    default: "",
    about: "our client secret there (or the name of a file that holds it, with @ in front)",
  },
} as const;

export type SettingName = keyof typeof settings;
type Parsed<K extends SettingName> = z.output<(typeof settings)[K]["schema"]>;
export type Config = {
  readonly [K in SettingName]: (typeof settings)[K]["default"] extends "" ? Parsed<K> | null : Parsed<K>;
};

/** Reads the settings from the environment. Throws one line that names the wrong one. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const entries = Object.entries(settings).map(([name, setting]) => {
    const given = env[name] || setting.default;
    if (given === "") return [name, null];
    const parsed = (setting.schema as z.ZodType).safeParse(given);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map((issue) => issueWords("en", issue)).join("; ");
      throw new Error(`${name}=${shown(name, given)} is not right: ${wrong}. What it is for: ${setting.about}.`);
    }
    return [name, parsed.data];
  });
  return Object.fromEntries(entries) as Config;
}

/** Secrets and addresses that may hold one are not repeated in an error. */
function shown(name: string, value: string): string {
  return /SECRET|DATABASE_URL/.test(name) ? "(hidden)" : value;
}
