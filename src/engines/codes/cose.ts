// What COSE (RFC 9052) asks to be signed for a COSE_Sign1 whose payload travels beside it. Only the few kinds of CBOR that it is
// made of are written here: text, bytes, an array, a map of small numbers, each with its length in the shortest form (RFC 8949 section 4.2).
const text = 3;
const bytes = 2;
const list = 4;
const map = 5;

const encoder = new TextEncoder();

function headOf(major: number, length: number): number[] {
  if (length < 24) return [(major << 5) | length];
  if (length < 256) return [(major << 5) | 24, length];
  return [(major << 5) | 25, length >>> 8, length & 255];
}

function cborBytes(value: Uint8Array): number[] {
  return [...headOf(bytes, value.length), ...value];
}

const algorithm = 1;
const keyName = 4;
const edDsa = 0x27; // the CBOR of -8

/** The protected header of a COSE_Sign1 signed by Ed25519, with the key's name: `{1: -8, 4: h'…'}`. */
export function protectedHeader(keyId: Uint8Array): Uint8Array {
  return Uint8Array.from([...headOf(map, 2), algorithm, edDsa, keyName, ...cborBytes(keyId)]);
}

/** The bytes under the signature: `["Signature1", protected header, nothing from outside, payload]`. Source: RFC 9052 section 4.4. */
export function sigStructure(header: Uint8Array, payload: Uint8Array): Uint8Array {
  const context = encoder.encode("Signature1");
  return Uint8Array.from([
    ...headOf(list, 4),
    ...headOf(text, context.length),
    ...context,
    ...cborBytes(header),
    ...cborBytes(new Uint8Array(0)),
    ...cborBytes(payload),
  ]);
}
