export { alphabet, plainLetters, toBase32 } from "./base32.ts";
export { checkCode } from "./check-code.ts";
export type { CodeCheck, TrustedKey } from "./check-code.ts";
export { signingKey } from "./ciphers.ts";
export type { SigningKey } from "./ciphers.ts";
export { currentKeyVersion, originKeys } from "./keys.ts";
export type { BatchRef, OriginKeys } from "./keys.ts";
export { makePins, pinMatches, pinOf } from "./pin.ts";
export { counterLimit } from "./seal.ts";
export type { CodeReading } from "./read-code.ts";
export { readCode } from "./read-code.ts";
export { makeSerial, makeSerials, openCounter, readSerial, tagLetters } from "./serial.ts";
export type { CodeBatch, ReadSerial } from "./serial.ts";
export { pinLength, plainPin, plainSerial, serialLength, tagLimit } from "./shape.ts";
export { signCode } from "./sign-code.ts";
export { readSignature } from "./signed-code.ts";
export type { CodeSignature, SignedCode } from "./signed-code.ts";
export {
  codeStates,
  filledBlock,
  packStates,
  placeOfState,
  stateAt,
  statesPerBlock,
  unpackStates,
  withState,
  withStates,
} from "./states.ts";
export type { CodeState } from "./states.ts";
