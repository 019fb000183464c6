export type {
  AlbumAnswer,
  AlbumFileAnswer,
  AlikeAnswer,
  BesideAnswer,
  FoundAnswer,
  ListingPictureAnswer,
  PictureAnswer,
  PictureFileAnswer,
  ProgressAnswer,
  SharedAnswer,
} from "./answers.ts";
export { addPicture } from "./commands/add-picture.ts";
export { addToAlbum } from "./commands/add-to-album.ts";
export { comparePictures } from "./commands/compare-pictures.ts";
export { makeAlbum } from "./commands/make-album.ts";
export { listAlbums } from "./albums.ts";
export { compareAlbumJob, comparePicturesJob, fetchPicturesJob, readPicturesJob } from "./jobs.ts";
export type { Album, AlbumKind, Picture } from "./model.ts";
export type { PicturedAccount } from "./queries.ts";
export { accountsInPictures, picturesOfSellers } from "./queries.ts";
export type { KeptPicture } from "./kept.ts";
export type { PicturedAt } from "./kept.ts";
export { keptPicturesOf, listingsPicturedAfter, viewsShownBy } from "./kept.ts";
export type { MatchedContent, PictureMatcher } from "./picture-matcher.ts";
export { pictureMatcher } from "./picture-matcher.ts";
export type { PictureParts } from "./routes.ts";
export { picturesRoutes } from "./routes.ts";
export type { PictureSearch } from "./search.ts";
export { pictureSearchOf } from "./search.ts";
