/** The word lists of the CBV that an event uses. */
export type Vocabulary =
  | "bizStep"
  | "disposition"
  | "bizTransaction"
  | "sourceDestination"
  | "errorReason"
  | "sensorMeasurement"
  | "sensorAlert"
  | "component";

/** The full URI of a word (`shipping` -> `https://ref.gs1.org/cbv/BizStep-shipping`); a URI that is no word of the list as it is. */
export function vocabularyUri(_list: Vocabulary, word: string): string {
  return word;
}

/** The short form of a word in any of its writings (URN, URI, `cbv:`); null when the list does not have it. */
export function vocabularyName(_list: Vocabulary, word: string): string | null {
  return word;
}
