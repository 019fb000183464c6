import type { CodeCheck, TrustedKey } from "../codes/index.ts";
import { bytesOf } from "./envelope.ts";
import type { OfflineCode, OfflineNotice, OfflineReason, OfflineVerdict, TrustList } from "./model.ts";
import type { Recalls } from "./recalls.ts";
import { hasHash, hashOfCode } from "./recalls.ts";

/** What a device holds to judge by; null is what it never got. `check` is the engine `codes`' check of a signature. */
export type Holdings = {
  readonly trust: TrustList | null;
  readonly recalls: Recalls | null;
  readonly check: (
    code: { gtin: string; serial: string; signature: string },
    trusted: readonly TrustedKey[],
  ) => Promise<CodeCheck>;
};

const staleAfterMs = 7 * 86_400_000;

/**
 * Judges a code without a network. The gravest counts: forged, not to be used, expired, then a good signature, which says that the data are
 * the maker's and not that the label is no copy. What it cannot know it does not say. Task: 2390 II.2.5. Source: ORIGIN 5.2.
 */
export async function judgeOffline(code: OfflineCode, holdings: Holdings, now: Date): Promise<OfflineVerdict> {
  const { recalls } = holdings;
  const signature = await judgeSignature(code, holdings, now);
  const { whole, part } = await noticesOn(code, recalls);
  const reasons: OfflineReason[] = [...signature.reasons];
  if (whole.length > 0) reasons.push("O-REC-01");
  if (part.length > 0) reasons.push("O-REC-02");
  const isExpired = code.expiry !== null && code.expiry < dayInVietnam(now);
  if (isExpired) reasons.push("O-EXP-01");
  if (recalls === null || now.getTime() - Date.parse(recalls.asOf) > staleAfterMs) reasons.push("O-NET-02");
  const outcome = signature.isForged
    ? "FORGED"
    : whole.length > 0
      ? "DO_NOT_USE"
      : isExpired
        ? "EXPIRED"
        : signature.isGood && recalls !== null && part.length === 0
          ? "SIGNED_OFFLINE"
          : "NOT_JUDGED";
  if (outcome === "NOT_JUDGED") reasons.push("O-NET-01");
  return { outcome, reasons, notices: [...whole, ...part] };
}

type SignatureJudged = { isGood: boolean; isForged: boolean; reasons: OfflineReason[] };

async function judgeSignature(code: OfflineCode, { trust, check }: Holdings, now: Date): Promise<SignatureJudged> {
  const none = { isGood: false, isForged: false };
  const { gtin, serial, signature } = code;
  if (signature === null || serial === null) return { ...none, reasons: [] };
  if (trust === null) return { ...none, reasons: ["O-NET-03"] };
  const trusted = trust.keys.flatMap(({ keyId, publicKey }) => {
    const bytes = bytesOf(publicKey);
    return bytes === null ? [] : [{ keyId, publicKey: bytes }];
  });
  const checked = await check({ gtin, serial, signature }, trusted);
  const isOld = Date.parse(trust.validUntil) < now.getTime();
  if (checked.ok) return { ...none, isGood: !isOld, reasons: isOld ? ["O-NET-03"] : [] };
  // A key that this list lacks may be newer than the list; a code that is not what was signed is nobody's.
  if (checked.problem === "signature") return { ...none, isForged: true, reasons: ["O-SIG-01"] };
  return { ...none, reasons: [checked.problem === "key" ? "O-SIG-02" : "O-SIG-03"] };
}

/** The notices over a code. One over a part of its batch may or may not mean it, since the place of a code in its batch is sealed; so may one over a lot where the lot is not known. */
async function noticesOn(
  code: OfflineCode,
  recalls: Recalls | null,
): Promise<{ whole: OfflineNotice[]; part: OfflineNotice[] }> {
  const found: { whole: OfflineNotice[]; part: OfflineNotice[] } = { whole: [], part: [] };
  if (recalls === null) return found;
  const hash = code.serial === null ? null : await hashOfCode(code.gtin, code.serial);
  for (const notice of recalls.notices.values()) {
    if (notice.gtin !== code.gtin) continue;
    if (notice.scope === "product") found.whole.push(notice);
    else if (notice.scope === "lot" && code.lot === null) found.part.push(notice);
    else if (notice.scope === "lot" && notice.lot === code.lot) found.whole.push(notice);
    else if (
      notice.scope === "codes" &&
      hash !== null &&
      recalls.codes.get(notice.id)?.some((piece) => hasHash(piece, hash))
    )
      found.whole.push(notice);
    else if (notice.scope === "batch" && notice.tag !== undefined && code.serial?.startsWith(notice.tag))
      found.part.push(notice);
  }
  return found;
}

function dayInVietnam(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
