import type { Row } from "./row.ts";
import { aMeasure, digits, upToDigits } from "./row.ts";

/** Measures of one article: three digits of the identifier and what they measure; the fourth is the decimal place. */
const ofArticle: Record<string, string> = {
  310: "NET WEIGHT (kg)",
  311: "LENGTH (m)",
  312: "WIDTH (m)",
  313: "HEIGHT (m)",
  314: "AREA (m²)",
  315: "NET VOLUME (l)",
  316: "NET VOLUME (m³)",
  320: "NET WEIGHT (lb)",
  321: "LENGTH (in)",
  322: "LENGTH (ft)",
  323: "LENGTH (yd)",
  324: "WIDTH (in)",
  325: "WIDTH (ft)",
  326: "WIDTH (yd)",
  327: "HEIGHT (in)",
  328: "HEIGHT (ft)",
  329: "HEIGHT (yd)",
  350: "AREA (in²)",
  351: "AREA (ft²)",
  352: "AREA (yd²)",
  356: "NET WEIGHT (tr oz)",
  357: "NET VOLUME (oz)",
  360: "NET VOLUME (qt (US))",
  361: "NET VOLUME (gal.)",
  364: "NET VOLUME (in³)",
  365: "NET VOLUME (ft³)",
  366: "NET VOLUME (yd³)",
};

/** Measures of an article or of what is shipped with it around. */
const ofLoad: Record<string, string> = {
  330: "GROSS WEIGHT (kg)",
  331: "LENGTH (m), log",
  332: "WIDTH (m), log",
  333: "HEIGHT (m), log",
  334: "AREA (m²), log",
  335: "VOLUME (l), log",
  336: "VOLUME (m³), log",
  340: "GROSS WEIGHT (lb)",
  341: "LENGTH (in), log",
  342: "LENGTH (ft), log",
  343: "LENGTH (yd), log",
  344: "WIDTH (in), log",
  345: "WIDTH (ft), log",
  346: "WIDTH (yd), log",
  347: "HEIGHT (in), log",
  348: "HEIGHT (ft), log",
  349: "HEIGHT (yd), log",
  353: "AREA (in²), log",
  354: "AREA (ft²), log",
  355: "AREA (yd²), log",
  362: "VOLUME (qt (US)), log",
  363: "VOLUME (gal (US)), log",
  367: "VOLUME (in³), log",
  368: "VOLUME (ft³), log",
  369: "VOLUME (yd³), log",
};

function measure(ai: string, title: string, needs: string): Row {
  return { ai, places: 5, title, parts: [digits(6)], fixed: true, needs, excludes: `${ai}n` };
}

const amount = upToDigits(15);
const moneyOf = digits(3, "iso4217");

/** 31nn to 39nn: measures, counts and money. */
export const measures: readonly Row[] = [
  ...Object.entries(ofArticle).map(([ai, title]) => measure(ai, title, "01 02")),
  ...Object.entries(ofLoad).map(([ai, title]) => measure(ai, title, "00 01")),
  measure("337", "KG PER m²", "01"),
  { ai: "37", title: "COUNT", parts: [upToDigits(8)], needs: "00+02 00+8026" },
  { ai: "390", places: 9, title: "AMOUNT", parts: [amount], needs: "255 8020", excludes: "390n 391n 394n 8111" },
  { ai: "391", places: 9, title: "AMOUNT", parts: [moneyOf, amount], needs: "8020", excludes: "391n" },
  {
    ai: "392",
    places: 9,
    title: "PRICE",
    parts: [amount],
    needs: "01+30 01+31nn 01+32nn 01+35nn 01+36nn",
    excludes: "392n 393n",
  },
  { ai: "393", places: 9, title: "PRICE", parts: [moneyOf, amount], needs: aMeasure, excludes: "393n" },
  { ai: "394", places: 3, title: "PRCNT OFF", parts: [digits(4)], needs: "255", excludes: "394n 8111" },
  { ai: "395", places: 5, title: "PRICE/UoM", parts: [digits(6)], needs: aMeasure, excludes: "392n 393n 395n 8005" },
];
