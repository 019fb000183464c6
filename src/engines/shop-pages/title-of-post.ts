import { foldText } from "../vietnamese/index.ts";
import { inLink } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { namesNoGoods } from "./no-title.ts";
import { timeOfPost } from "./post-time.ts";

const linesOfPost = 12;
const price = /^[^\p{L}\d]*giá(?:\s|:)|\d\s?(?:k|tr|đ|₫|triệu|nghìn|ngàn|củ)(?!\p{L})/iu;
const fact =
  /^[^\p{L}\d]*(?:giá|size|màu|hãng|hiệu|tình trạng|sđt|zalo|lh|liên hệ|ship|ib|inbox|địa chỉ|chất liệu|bảo hành|độ mới|mới \d|còn \d|full|hình thức|mua (?:hồi|mới|từ|\d))(?!\p{L})/iu;
/** Words to those who read along, of which the name of goods has none. */
const toReaders =
  /(?<!\p{L})(?:em(?! bé)|mình|ạ|nhé|nha|các (?:mom|bác|mẹ|bạn|chị|anh|nàng)|cả nhà|mọi người|mng|chào|hello|hi|pass|cần bán|thanh lý gấp)(?!\p{L})/iu;

/**
 * The name of the goods in a post, which has no heading: between the time of posting and the first amount, the last line that is neither
 * a fact nor said to the readers.
 */
export function titleOfPost(blocks: readonly Block[], owner: string | null): Block | null {
  const start = blocks.find((block) => isTime(block, blocks)) ?? blocks.find((block) => isOwner(block, owner));
  if (start === undefined) return null;
  const post = blocks.slice(start.index + 1, start.index + 1 + linesOfPost);
  const at = post.findIndex(({ text }) => price.test(text));
  return (
    post
      .slice(0, Math.max(0, at))
      .findLast(
        (block) =>
          block.text.length >= 6 &&
          block.text.length <= 150 &&
          /^[^\p{L}\d]*[\p{Lu}\d]/u.test(block.text) &&
          !fact.test(block.text) &&
          !toReaders.test(block.text) &&
          !namesNoGoods(block),
      ) ?? null
  );
}
/** The time of posting stands under or behind a link to who posts. */
function isTime({ area, folded, pieces, text, index }: Block, blocks: readonly Block[]): boolean {
  if (area !== "main" || text.length > longestHead) return false;
  if (timeOfPost.test(folded))
    return [blocks[index - 1], blocks[index - 2]].some((one) => one !== undefined && isLinked(one));
  const last = pieces.findLast((one) => /[\p{L}\d]/u.test(one.text));
  return (
    last !== undefined && isLinked(blocks[index]!) && !inLink(last.element) && timeOfPost.test(foldText(last.text))
  );
}

const isOwner = (block: Block, owner: string | null) =>
  owner !== null &&
  block.area === "main" &&
  block.text.length <= longestHead &&
  block.folded === foldText(owner) &&
  isLinked(block);
const longestHead = 80;
const isLinked = (block: Block) => block.pieces.some(({ element }) => inLink(element));
