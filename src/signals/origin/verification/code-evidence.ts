import { codeStates } from "../../../engines/codes/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Answerable } from "./answer.ts";
import type { Reason, VerifyInput } from "./model.ts";
import { pinTries, pinWindowMs, reasonLevels } from "./model.ts";
import type { CodeReading } from "../../../engines/codes/index.ts";
import { checkSignature } from "./signature.ts";
import { tryPin } from "./store.ts";
import type { PinOutcome, ScanPlace } from "./verdict.ts";
import { pinKept } from "./verdict.ts";
import type { BatchIdentity, CodeLook, Verifier } from "./verifier.ts";

export type CodeToProve = {
  gtin: string;
  serial: string;
  counter: number;
  batch: BatchIdentity;
  reading: Extract<CodeReading, { kind: "goods" }>;
  input: VerifyInput;
  place: ScanPlace;
  lang: Lang;
  /** The id of this scan: it becomes the id of the first use. */
  scan: string;
  isRight(pin: string): boolean;
};

/** How a code was revealed before, or by this scan. */
type Use = { at: Date; by: string; province: string | null; device: Buffer | null; again: number };

/** Looks a code of ours up, tries its PIN, and gives what a verdict and an answer need. */
export async function codeEvidence(
  verifier: Verifier,
  code: CodeToProve,
): Promise<Answerable & { pinKept: "none" | "right" | "wrong" }> {
  const { gtin, serial, counter, batch, reading, input } = code;
  const [look, signature, card] = await Promise.all([
    verifier.look(batch.id, counter),
    checkSignature(verifier, reading),
    verifier.cardOf(gtin, code.lang),
  ]);
  const state = codeStates[look.state] ?? "none";
  const live =
    look.batch_state === "active" &&
    counter < look.issued &&
    !look.wasted &&
    !["none", "issued", "void"].includes(state);
  const before = useOf(look);
  const heldReceipt = (use: Use | null) =>
    use !== null &&
    typeof input.receipt === "string" &&
    verifier.receipts.isReceiptFor(input.receipt, { gtin, serial, revealedBy: use.by, revealedAt: use.at });
  const asks = typeof input.pin === "string" && input.pin.trim() !== "" && live && look.with_pin;
  const tried = asks ? await tryOne(verifier, code, heldReceipt(before)) : { pin: "none" as PinOutcome, use: before };
  const use = tried.use ?? before;
  const isFirst = tried.pin === "right-first";
  const bySameOne = use !== null && !isFirst && (isSameDevice(use, code.place) || heldReceipt(use));
  const over = noticeOver(look, state);
  const notice = over === null ? null : await verifier.noticeOf(over);
  const lot = input.lot ?? reading.lot;
  const expiry = input.expiry ?? reading.expiry;
  const changed = look.changed_at === null ? null : { at: look.changed_at, province: look.changed_province };
  return {
    evidence: {
      kind: "code",
      live,
      signature,
      state,
      bySameOne,
      withPin: look.with_pin,
      pin: tried.pin,
      notice,
      expired: look.expires_on !== null && look.expires_on < dayInVietnam(verifier.ctx.now()),
      lotDiffers: lot !== null && look.lot !== null && plain(lot) !== plain(look.lot),
      expiryDiffers: expiry !== null && look.expires_on !== null && expiry !== look.expires_on,
      revealed: use !== null && !isFirst,
      again: use?.again ?? 0,
      suspicions: (look.suspicions ?? []).filter((reason): reason is Reason => reason in reasonLevels),
    },
    gtin,
    card,
    lot: look.lot,
    producedOn: look.produced_on,
    expiresOn: look.expires_on,
    firstUse: use === null ? changed : { at: use.at, province: use.province },
    receipt:
      use === null
        ? null
        : () => verifier.receipts.receiptFor({ gtin, serial, revealedBy: use.by, revealedAt: use.at }),
    pinKept: pinKept(tried.pin),
  };
}

const held = ["suspended", "stolen", "seized", "recalled", "destroyed"];

/** The notice over the product, lot or range; else the one that put the code into its state. */
function noticeOver(look: CodeLook, state: string): string | null {
  return look.over_id ?? (held.includes(state) ? look.notice_id : null);
}

async function tryOne(
  verifier: Verifier,
  { batch, counter, input, place, scan, isRight }: CodeToProve,
  same: boolean,
): Promise<{ pin: PinOutcome; use: Use | null }> {
  const right = isRight(input.pin ?? "");
  const at = verifier.ctx.now();
  const row = await verifier.ctx.read((tx) =>
    tx.find(tryPin, {
      batch: batch.id,
      agency: batch.agency,
      counter,
      right,
      same,
      at,
      scan,
      tries: pinTries,
      province: place.province,
      device: place.device,
      window: new Date(at.getTime() - pinWindowMs),
    }),
  );
  if (row === null) return { pin: "locked", use: null };
  const { revealed_at, revealed_by, province, device, again } = row;
  const use =
    revealed_at === null || revealed_by === null ? null : { at: revealed_at, by: revealed_by, province, device, again };
  if (!right) return { pin: "wrong", use };
  return { pin: revealed_by === scan ? "right-first" : "right", use };
}

function useOf(look: CodeLook): Use | null {
  if (look.revealed_at === null || look.revealed_by === null) return null;
  const { revealed_at: at, revealed_by: by, revealed_province: province, revealed_device: device, again } = look;
  return { at, by, province, device, again: again ?? 0 };
}

function isSameDevice(use: Use, { device }: ScanPlace): boolean {
  return use.device !== null && device !== null && use.device.equals(device);
}

/** Lots as people write them: their case and spaces are no difference. */
const plain = (lot: string) => lot.replace(/\s+/g, "").toUpperCase();

/** The day in Vietnam, as goods count it. */
export function dayInVietnam(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
