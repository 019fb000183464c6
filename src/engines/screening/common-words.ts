const listed =
  "active air all amazing apple art auto baby bag basic beauty best bike black blue body book box boy bright cable camera car care " +
  "case cat chain charm china classic clean clear collection color combo comfort control cool cotton cover crystal cute daily dark day " +
  "deluxe design diamond digital dog double dream dress drive easy eco electric elegant energy essential extra eyes face family fashion " +
  "fast fine fire fit flash flex flower focus food formula free fresh friend full fun game garden gift girl glass global gold good " +
  "grand green hair hand happy head health heart hello high home honey hot house ideal india inox italy japan jean jeans kids king " +
  "korea lace lady leather lens life light like line lion live lock logo long love luxury magic mask master matte medium men metal " +
  "milk mini mirror model modern moon moto music natural nature new nice night nude ocean office official oil one only open orange " +
  "original oversize paper park party perfect phone pink plant plastic play plus pocket polo power premium print pro pure queen real " +
  "red retro ring royal sale salt sexy shirt shoes shop silk silver simple size skin sky slim small smart smile snow soft solid song " +
  "sound special speed sport sports spring star steel stone store street strong style sugar summer sun sunny super sweet table tech " +
  "thai time tone top touch travel trend turbo ultra unisex usa vest vietnam vintage vip vision watch water wave white wifi win wind " +
  "wing winter women wonder wood world young zero oem brand none other generic hub made handmade professor complete omega root " +
  "adapter army bear bluetooth bumper denim dragon extreme fresh iphone kimono laptop macbook mirror online polyester remote robot " +
  "silicon silicone smartphone sofa spandex tablet television tivi touch vintage";

/** English and trade words that shops use in any title: a brand that is only such a word is no sign by itself. */
export const commonWords: ReadonlySet<string> = new Set(listed.split(" "));

const rhyme =
  "(?:oai|oao|oay|oeo|uay|uoi|uou|uye|uya|uyu|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?";
const syllable = new RegExp(`^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?${rhyme}$`);

/** Whether a folded word could be a Vietnamese syllable, as "sen" or "hoa" could and "nike" or "casio" could not. */
export function couldBeVietnamese(folded: string): boolean {
  return syllable.test(folded);
}

/** Whether folded words name something by themselves: one of at least four letters that is neither Vietnamese nor everyday English. */
export function isDistinctive(folded: string): boolean {
  return folded.split(" ").some((word) => isDistinctiveWord(word));
}

/** The same question for one word. */
export function isDistinctiveWord(word: string): boolean {
  return isForeignWord(word) && !commonWords.has(word);
}

/** Whether a word of at least four letters is no Vietnamese syllable and no measure: "omega" and "casio", not "hoa" or "1000ml". */
export function isForeignWord(word: string): boolean {
  return word.length >= 4 && /[a-z]/.test(word) && !/^\d+[a-z]{1,3}$/.test(word) && !couldBeVietnamese(word);
}
