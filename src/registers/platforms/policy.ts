import type { Actor, Verdict } from "../../kernel/actor.ts";
import { no, yes } from "../../kernel/actor.ts";
import { canImportReference } from "../reference/index.ts";

/** The register of platforms is the ministry's. Law: E-commerce Law 122/2025. Task: 2390 II.5.4; 8598 units 1, 4. */
export function canImportPlatforms(actor: Actor): Verdict {
  const verdict = canImportReference(actor);
  if (!verdict.allowed) return verdict;
  return actor.agency?.split(".")[0] === "moit" ? yes : no("platforms.only-ministry");
}

/** Any agency may bring a list of scam addresses. */
export const canImportScamHosts: (actor: Actor) => Verdict = canImportReference;
