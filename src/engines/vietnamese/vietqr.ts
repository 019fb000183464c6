/** What a VietQR payment code holds: the strongest key by which shops are found to be one person. */
export type VietQr = { bin: string; account: string; amount: bigint | null; purpose: string | null };

const napas = "A000000727";
const toAccount = "QRIBFTTA";
const dong = "704";

/** CRC-16/CCITT-FALSE over the UTF-8 bytes, as four capital hexadecimal digits. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

/** The fields of an EMVCo string (two digits of tag, two of length, value), or null when it does not come out even. */
function fieldsOf(text: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    if (tag === undefined || at + 4 + Number(length) > text.length) return null;
    fields.set(tag, text.slice(at + 4, at + 4 + Number(length)));
    at += 4 + Number(length);
  }
  return fields;
}

/**
 * Reads a VietQR code (EMVCo, tag 38) that pays into an account, or null when it is another code, is damaged, or its CRC is wrong.
 * A code that pays to a card has a card number, which is not kept.
 */
export function readVietQr(payload: string): VietQr | null {
  if (payload.length > 512 || !payload.slice(0, -4).endsWith("6304")) return null;
  if (crc16(payload.slice(0, -4)) !== payload.slice(-4).toUpperCase()) return null;
  const fields = fieldsOf(payload);
  const merchant = fieldsOf(fields?.get("38") ?? "");
  const beneficiary = fieldsOf(merchant?.get("01") ?? "");
  const bin = beneficiary?.get("00");
  const account = beneficiary?.get("01");
  if (fields?.get("53") !== dong || merchant?.get("00") !== napas || merchant.get("02") !== toAccount) return null;
  if (bin === undefined || account === undefined || !/^\d{6}$/.test(bin) || account === "") return null;
  const amount = fields.get("54");
  if (amount !== undefined && !/^\d{1,13}(?:\.0{1,2})?$/.test(amount)) return null;
  return {
    bin,
    account,
    amount: amount === undefined ? null : BigInt(amount.split(".")[0]!),
    purpose: fieldsOf(fields.get("62") ?? "")?.get("08") ?? null,
  };
}
