import { cache } from "react";
import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { isTaughtBy } from "./instructor-condition.ts";
import { foldText, spellWord, splitSearch } from "./search-words.ts";

/** Distinct texts of the rider's workouts. */
interface OwnTexts {
  titles: string[];
  instructors: string[];
}

/** From this similarity on, and not much less than the best one, a text is what was meant. */
const leastSimilarity = 0.4;
const similaritySlack = 0.1;

/** Whether a workout's title or instructor holds every word of the search, typing errors forgiven. */
export async function matchesSearch(userId: string, search: string | undefined): Promise<Prisma.Sql> {
  const words = await matchWords(userId, search ?? "");
  if (words.length === 0) return Prisma.empty;
  return Prisma.join(words.map(holdsWord), " AND ");
}

function holdsWord({ titles, instructors }: OwnTexts): Prisma.Sql {
  // A subquery is hashed, which an array of a prepared statement isn't, and "IS TRUE" keeps it from becoming a join.
  const isTitle = Prisma.sql`(workout.title IN (SELECT unnest(${titles}::text[]))) IS TRUE`;
  if (instructors.length === 0) return titles.length === 0 ? Prisma.sql`false` : isTitle;
  return Prisma.sql`(${isTitle} OR ${isTaughtBy(instructors)})`;
}

/** Which texts each word means; asked once for all the statements of a page. */
const matchWords = cache(async (userId: string, search: string): Promise<OwnTexts[]> => {
  const words = splitSearch(search);
  if (words.length === 0) return [];
  const own = await readOwnTexts(userId);
  const folded = new Map([...own.titles, ...own.instructors].map((text) => [text, foldText(text)]));
  return Promise.all(
    words.map(async (word) => {
      const isHeldBy = await findMeaning(word, [...new Set(folded.values())]);
      const isMeant = (text: string) => isHeldBy(folded.get(text) ?? "");
      return { titles: own.titles.filter(isMeant), instructors: own.instructors.filter(isMeant) };
    }),
  );
});

/** Takes the first spelling of the word that any text holds, else whatever resembles it. */
async function findMeaning(word: string, foldedTexts: string[]): Promise<(foldedText: string) => boolean> {
  const spelling = spellWord(word).find((isHeldBy) => foldedTexts.some(isHeldBy));
  if (spelling) return spelling;
  const similar = new Set(await findSimilar(word, foldedTexts));
  return (text) => similar.has(text);
}

async function findSimilar(word: string, foldedTexts: string[]): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ text: string }[]>`
    SELECT text FROM (
      SELECT text, similarity, max(similarity) OVER () AS best FROM (
        SELECT text, word_similarity(${word}, text) AS similarity
        FROM unnest(${foldedTexts}::text[]) AS text) AS compared) AS ranked
    WHERE similarity >= ${leastSimilarity} AND similarity >= best - ${similaritySlack}`;
  return rows.map(({ text }) => text);
}

async function readOwnTexts(userId: string): Promise<OwnTexts> {
  const [own] = await getDb().$queryRaw<[OwnTexts]>`
    WITH own AS MATERIALIZED (
      SELECT title, instructor_name, CASE WHEN instructor_name IS NULL THEN ride_id END AS ride_id
      FROM workout WHERE user_id = ${userId}::uuid GROUP BY 1, 2, 3)
    SELECT
      ARRAY(SELECT DISTINCT title FROM own) AS titles,
      ARRAY(
        SELECT instructor_name FROM own WHERE instructor_name IS NOT NULL
        UNION
        SELECT instructor.name FROM own
          JOIN ride ON ride.id = own.ride_id JOIN instructor ON instructor.id = ride.instructor_id) AS instructors`;
  return own;
}
