import type { HousePages } from "../../signals/resolver/index.ts";
import { addressOf } from "./paths.ts";

/** The pages that codes on goods lead to. */
export const codePages: HousePages = {
  verify: (lang, code) => `${addressOf(lang, { page: "verify" })}?ma=${encodeURIComponent(code)}`,
  passport: (lang, gtin) => addressOf(lang, { page: "passport", gtin }),
};
