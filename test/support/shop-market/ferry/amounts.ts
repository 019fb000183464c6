import { dotted } from "../writing.ts";

/** 1.290.000₫ */
export const withSign = (amount: number) => `${dotted(amount)}₫`;
/** 1.290.000 ₫, not to be broken. */
export const withFarSign = (amount: number) => `${dotted(amount)}&nbsp;₫`;
/** 1.290.000đ */
export const withLetter = (amount: number) => `${dotted(amount)}đ`;
