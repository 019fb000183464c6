// An example of a collector: the offers of a shop's RSS. The house fetches the address that the manifest names as `feed`.

/** Gives the offers after the position, which is how many of this very document were given. */
export function collect({ document, position, limit }) {
  const mark = `${document?.length ?? 0}/`;
  const done = position?.startsWith(mark) ? Number(position.slice(mark.length)) : 0;
  const items = [
    ...new Map(
      (document ?? "")
        .split(/<item[\s>]/)
        .slice(1)
        .map(offerOf)
        .filter(isOffer)
        .map((one) => [one.id, one]),
    ).values(),
  ];
  const records = items.slice(done, done + limit);
  return { records, position: `${mark}${done + records.length}`, more: done + records.length < items.length };
}

function offerOf(xml) {
  const url = read(xml, "link");
  const price = Number((read(xml, "g:price") ?? "").replace(/\D/g, ""));
  return {
    id: (read(xml, "guid") ?? url ?? "").slice(0, 200),
    url,
    title: read(xml, "title")?.slice(0, 1000),
    description: read(xml, "description")?.slice(0, 20_000) ?? null,
    brand: read(xml, "g:brand")?.slice(0, 300) ?? null,
    gtin: read(xml, "g:gtin")?.slice(0, 40) ?? null,
    price: price > 0 ? price : null,
  };
}

const isOffer = ({ id, url, title }) => id !== "" && /^https?:\/\/\S+$/.test(url ?? "") && title !== undefined;

function read(xml, name) {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  const text = found?.replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, "$1").replace(/<[^>]*>/g, " ");
  const plain = text
    ?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[entity])
    .trim();
  return plain === "" ? undefined : plain;
}
