import { statement } from "../../../kernel/db/statement.ts";
import { pictureRow } from "./pictures.ts";

const albumRow = {
  id: "text",
  kind: "text",
  name: "text",
  brand: "text",
  product: "text?",
  note: "text?",
  version: "int4",
  made_by: "text",
  made_at: "timestamptz",
  agency: "text",
  pictures: "int4",
} as const;
const columns = `a.id, a.kind, a.name, a.brand, a.product, a.note, a.version, a.made_by, a.made_at, a.agency,
  (select count(*) from album_pictures i where i.album_id = a.id)::int4 as pictures`;

export const insertAlbum = statement({
  params: {
    id: "text",
    kind: "text",
    name: "text",
    brand: "text",
    product: "text?",
    note: "text?",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into albums (id, kind, name, brand, product, note, made_by, made_at, agency)
        values ($id, $kind, $name, $brand, $product, $note, $by, $at, $agency)`,
});

export const updateAlbum = statement({
  params: { id: "text", version: "int4", name: "text", brand: "text", product: "text?", note: "text?" },
  sql: `update albums set name = $name, brand = $brand, product = $product, note = $note, version = version + 1
        where id = $id and version = $version`,
});

export const albumById = statement({
  params: { id: "text" },
  row: albumRow,
  sql: `select ${columns} from albums a where a.id = $id`,
});

export const albumsPage = statement({
  params: { kind: "text?", at: "timestamptz?", id: "text?", limit: "int4" },
  row: albumRow,
  sql: `select ${columns} from albums a
        where ($kind is null or a.kind = $kind) and ($at is null or (a.made_at, a.id) < ($at, $id))
        order by a.made_at desc, a.id desc limit $limit`,
});

/** The albums, own by policy, that hold some contents. */
export const albumsOfHashes = statement({
  params: { hashes: "text[]" },
  row: { hash: "text", album_id: "text", kind: "text", name: "text", brand: "text" },
  sql: `select i.hash, i.album_id, a.kind, a.name, a.brand from album_pictures i join albums a on a.id = i.album_id
        where i.hash = any($hashes) order by a.made_at, a.id`,
});

export const picturesOfAlbum = statement({
  params: { album: "text" },
  row: { ...pictureRow, note: "text?", put_by: "text", put_at: "timestamptz" },
  sql: `select p.id, p.hash, p.type, p.size, p.width, p.height, p.pdq, p.pdq_quality, p.lines, p.codes, p.read_at, p.read_failure, p.origin,
          p.added_by, p.added_at, p.agency, p.level::text as level, i.note, i.added_by as put_by, i.added_at as put_at
        from album_pictures i join pictures p on p.id = i.picture_id where i.album_id = $album order by i.added_at, p.id`,
});

/** Everything that an agency's albums hold, with what a picture is compared by; points are asked for apart. */
export const albumViews = statement({
  params: { agency: "text" },
  row: {
    hash: "text",
    album_id: "text",
    picture_id: "text",
    kind: "text",
    name: "text",
    brand: "text",
    views: "bytea",
  },
  sql: `select i.hash, i.album_id, i.picture_id, a.kind, a.name, a.brand, p.views
        from album_pictures i join albums a on a.id = i.album_id join pictures p on p.id = i.picture_id
        where i.agency = $agency order by i.added_at, i.hash`,
});

export const insertAlbumPicture = statement({
  params: {
    album: "text",
    hash: "text",
    picture: "text",
    note: "text?",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into album_pictures (album_id, hash, picture_id, note, added_by, added_at, agency)
        values ($album, $hash, $picture, $note, $by, $at, $agency) on conflict do nothing`,
});

export const deleteAlbumPicture = statement({
  params: { album: "text", picture: "text" },
  row: { hash: "text" },
  sql: `delete from album_pictures where album_id = $album and picture_id = $picture returning hash`,
});
