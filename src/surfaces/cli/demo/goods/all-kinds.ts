import { care } from "./care.ts";
import { home } from "./home.ts";
import type { GoodsKind } from "./kind.ts";
import { wear } from "./wear.ts";

/** The twelve kinds of goods of the invented market. */
export const goodsKinds: readonly GoodsKind[] = [...wear, ...care, ...home];
