import { nameCandidates } from "../../src/engines/shop-pages/choosing/name-candidates.ts";
import { brandLearning, sellerLearning } from "../../src/engines/shop-pages/choosing/name-learning.ts";
import type { NameValue } from "../../src/engines/shop-pages/choosing/name-candidates.ts";
import { titleCandidates, titleLearning } from "../../src/engines/shop-pages/choosing/title-candidates.ts";
import type { TitleValue } from "../../src/engines/shop-pages/choosing/title-candidates.ts";
import type { Candidate } from "../../src/engines/shop-pages/choosing/choice-model.ts";
import { learnChoice, thinned } from "../../src/engines/shop-pages/choosing/learn-choice.ts";
import type { LearnedPage, LearningOptions } from "../../src/engines/shop-pages/choosing/learn-choice.ts";
import { seePage } from "../../src/engines/shop-pages/choosing/page-sight.ts";
import type { ReaderModels } from "../../src/engines/shop-pages/choosing/reader-models.ts";
import { foldText } from "../../src/engines/vietnamese/index.ts";
import type { AskedField, AskedPage, Hand } from "../../test/support/shop-market/hands.ts";
import { varied } from "../../test/support/shop-market/varied/varied.ts";

/** Pages with their answers as the models learn from them. */
export type Lessons = {
  title: LearnedPage<TitleValue>[];
  seller: LearnedPage<NameValue>[];
  brand: LearnedPage<NameValue>[];
};

/** How many pages of each template the shipped models learn from, and in how many other ways each. */
export const [taughtEach, taughtCopies] = [8, 1];

/** What a hand teaches: each page, and so many copies of it as other shops might have written it. */
export function lessonsOf(hand: Hand, copies = taughtCopies): Lessons {
  const lessons: Lessons = { title: [], seller: [], brand: [] };
  for (const [at, page] of hand.templates.flat().entries()) {
    addLessons(lessons, page);
    for (let copy = 1; copy <= copies; copy++) addLessons(lessons, varied(page, at * 31 + copy));
  }
  return lessons;
}

/** Trains all on what several hands teach. */
export function learnReader(taught: readonly Lessons[]): ReaderModels {
  const all = <F extends keyof Lessons>(field: F) =>
    taught.flatMap((lessons) => lessons[field] as Lessons[F][number][]);
  return {
    title: learnChoice(all("title"), titleLearning),
    seller: learnChoice(all("seller"), sellerLearning),
    brand: learnChoice(all("brand"), brandLearning),
  };
}

function addLessons(lessons: Lessons, { url, html, truth }: AskedPage): void {
  const sight = seePage(html, url);
  const titles = judged(titleCandidates(sight), truth.title, ({ text }) => text);
  add(lessons.title, titles, truth.title, titleLearning);
  // Names are looked for around the true title, which is the one chosen nearly always.
  const right = titles.candidates.filter(({ isRight }) => isRight).map(({ value }) => value);
  const title = right.find(({ block }) => block !== null) ?? right[0] ?? null;
  const names = nameCandidates(sight, title);
  const ofNames = (answers: Answers) =>
    withFirst(
      judged(names, answers, ({ text }) => text),
      answers,
    );
  add(lessons.seller, ofNames(truth.seller), truth.seller, sellerLearning);
  add(lessons.brand, ofNames(truth.brand), truth.brand, brandLearning);
}

/** Of several right names the first is the best: the others are learned neither as right nor as wrong. */
function withFirst(page: LearnedPage<NameValue>, answers: Answers): LearnedPage<NameValue> {
  const [first] = answers ?? [];
  const isFirst = (one: NameValue) => first !== undefined && isSame(first, one.text);
  if (!page.candidates.some(({ value }) => isFirst(value))) return page;
  return { ...page, candidates: page.candidates.filter(({ isRight, value }) => !isRight || isFirst(value)) };
}

type Answers = AskedPage["truth"][AskedField];

function judged<T>(
  candidates: readonly Candidate<T>[],
  answers: Answers,
  told: (value: T) => string | number,
): LearnedPage<T> {
  const isRight = (value: T) => (answers ?? []).some((answer) => isSame(answer, told(value)));
  return { candidates: candidates.map((one) => ({ ...one, isRight: isRight(one.value) })) };
}

/** Nothing is learned where nobody could tell; of the wrong candidates no more are kept than are learned from. */
function add<T>(
  lessons: LearnedPage<T>[],
  page: LearnedPage<T>,
  answers: Answers,
  { wrongEach }: LearningOptions,
): void {
  if (answers !== null) lessons.push(thinned(page, wrongEach));
}

/** Whether what was read is an answer, however it is written. */
export const isSame = (answer: string | number, read: string | number): boolean =>
  typeof answer === "string" && typeof read === "string" ? foldText(answer) === foldText(read) : answer === read;
