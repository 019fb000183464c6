import { z } from "zod";
import { issueWords, says } from "./faults.ts";
import { problem } from "./problem.ts";
import type { Lang } from "./text/index.ts";
import { text } from "./text/index.ts";

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(["on", "off"]).transform((value) => value === "on");
const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      says("fault.form.scheme", { schemes: protocols.map((protocol) => `${protocol}//`).join(", ") }),
    );

/** Every setting: how it is checked, and what stands when it is not set; what it is for is `starting.setting.…`. The README's table is held equal to it. */
export const settings = {
  PORT: { schema: port, default: "8080" },
  HOST: { schema: z.string().min(1), default: "127.0.0.1" },
  SERVERS: { schema: z.coerce.number().int().min(1).max(8), default: "1" },
  DATA_DIR: { schema: z.string().min(1), default: "" },
  DATABASE_URL: { schema: url(["postgres:", "postgresql:"]), default: "" },
  DATABASE_POOL: { schema: z.coerce.number().int().min(2).max(200), default: "10" },
  DATABASE_PREPARED: { schema: flag, default: "on" },
  STATEMENT_TIMEOUT_MS: { schema: z.coerce.number().int().min(100).max(600_000), default: "5000" },
  PUBLIC_URL: { schema: url(["http:", "https:"]), default: "" },
  TRUST_PROXY: { schema: flag, default: "off" },
  LOG_LEVEL: { schema: z.enum(["debug", "info", "warn", "error", "silent"]), default: "info" },
  RATE_PER_MINUTE: { schema: z.coerce.number().int().min(1).max(1_000_000), default: "600" },
  CHROMIUM_PATH: { schema: z.string().min(1), default: "" },
  COLLECTOR_CONTACT: { schema: z.string().min(5).max(200), default: "" },
  COLLECTOR_PARTNERS: { schema: z.string().regex(/^[a-z0-9.:-]+(?:\s*,\s*[a-z0-9.:-]+)*$/i), default: "" },
  CONNECTION_PARTNERS: {
    schema: z.string().regex(/^[a-z0-9_.:[\]-]+:\d{1,5}(?:\s*,\s*[a-z0-9_.:[\]-]+:\d{1,5})*$/i),
    default: "",
  },
  ENVELOPE_SYSTEM: {
    schema: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*){3}$/),
    default: "VN/GOV/moit.dms/chinh-hang",
  },
  S3_BUCKET: { schema: z.string().min(3), default: "" },
  S3_ENDPOINT: { schema: url(["http:", "https:"]), default: "" },
  S3_REGION: { schema: z.string().min(1), default: "us-east-1" },
  OIDC_ISSUER: { schema: url(["http:", "https:"]), default: "" },
  OIDC_CLIENT_ID: { schema: z.string().min(1), default: "" },
  OIDC_CLIENT_SECRET: { schema: z.string().min(1), default: "" },
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
      const words = (lang: Lang) => wrongSetting(lang, name as SettingName, given, parsed.error);
      throw problem("invalid", { vi: words("vi"), en: words("en") });
    }
    return [name, parsed.data];
  });
  return Object.fromEntries(entries) as Config;
}

function wrongSetting(lang: Lang, name: SettingName, given: string, error: z.ZodError): string {
  const wrong = error.issues.map((issue) => issueWords(lang, issue)).join("; ");
  const about = text(lang, `starting.setting.${name}`);
  return text(lang, "starting.wrong-setting", { name, given: shown(lang, name, given), wrong, about });
}

/** Secrets and addresses that may hold one are not repeated in an error. */
function shown(lang: Lang, name: SettingName, value: string): string {
  return /SECRET|DATABASE_URL/.test(name) ? text(lang, "starting.hidden") : value;
}
