import { foldText, remembered } from "../../vietnamese/index.ts";
import { isForeignName, isSyllable } from "../foreign-name.ts";
import { isPlace, isSlogan, looksNamed } from "../name-words.ts";
import { isCompany, namesNoGoods } from "../no-title.ts";
import { faring, leadsToName, notItsName } from "../seller-words.ts";
import type { Features } from "./choice-model.ts";

const company = /\b(?:cong ty|cty|tnhh|co phan|ho kinh doanh|hkd|htx|hop tac xa|doanh nghiep|tap doan|jsc|co ltd)\b/;
const kindOfShop =
  /^(?:cua hang|shop|tiem|nha|sieu thi|kho|tong kho|xuong|tap hoa|quan|bep|vuon|goc|the gioi|dai ly|quay|he thong|showroom|trung tam|cho)\b|\b(?:shop|store|mart|mall|shopping|boutique|house|studio|home|plaza)$/;
const lead = /^(?:thương hiệu|nhãn hiệu|hãng|của|tại|bởi|by|mua|bán|về|xem|chat|liên hệ|đăng)\s/iu;
const person = /^(?:anh|chi|co|chu|bac|em|mr|mrs|ms|me|ba|ong)\b/;

/** How a name is written, whatever stands around it; pages of one site write many names alike. */
export const shapeOf = remembered((text: string): Features => {
  const folded = foldText(text);
  const words = folded.split(" ");
  const written = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const capitals = written.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return {
    letters: folded.length,
    wordCount: words.length,
    longestWord: Math.max(...words.map((word) => word.length)),
    shareOfCapitals: share(capitals, written.length),
    beginsSmall: Number(/^\p{Ll}/u.test(text)),
    isShouted: Number(text === text.toUpperCase()),
    hasDigit: Number(/\d/.test(text)),
    shareOfDigits: share(text.replace(/\D/g, "").length, text.length),
    hasVietnameseMark: Number(/[^\p{ASCII}]/u.test(text.normalize("NFC").replace(/[^\p{L}]/gu, ""))),
    shareOfSyllables: share(words.filter(isSyllable).length, words.length),
    isForeign: Number(isForeignName(text)),
    isNick: Number(/^@?[a-z][a-z\d]*(?:[._-]?[a-z\d]+)*$/.test(text)),
    looksNamed: Number(looksNamed(text)),
    isCompany: Number(isCompany(text)),
    holdsCompany: Number(company.test(folded)),
    isKindOfShop: Number(kindOfShop.test(folded)),
    beginsWithLead: Number(leadsToName.test(text) || lead.test(text)),
    isPerson: Number(person.test(folded)),
    isPlace: Number(isPlace(text)),
    isSlogan: Number(isSlogan(text)),
    isHeading: Number(namesNoGoods({ text, folded })),
    tellsOfShop: Number(faring.test(folded) || notItsName.test(folded)),
  };
}, 5_000);

const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
