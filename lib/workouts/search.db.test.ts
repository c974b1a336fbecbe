import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { listWorkouts } from "./list.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";

let rider: string;

beforeAll(async () => {
  rider = await makeUser();
  await save(rider, [
    ["30 min Climb Ride", "Olivia Amato"],
    ["45 min Power Zone Endurance Ride", "Émilie Dubois"],
    ["20 min HIIT & Hills Run", "Robin Arzón"],
    ["60 min Yoga Flow", "Kendall Toole"],
    ["10 min 100% Recovery_Row", null],
  ]);
  await save(await makeUser(), [["30 min Zebra Ride", "Xaver Stranger"]]);
  await nameByClass("20 min Tabata Ride", "Wren Castellan");
});

const climb = "30 min Climb Ride";
const power = "45 min Power Zone Endurance Ride";
const hills = "20 min HIIT & Hills Run";
const yoga = "60 min Yoga Flow";
const row = "10 min 100% Recovery_Row";
const tabata = "20 min Tabata Ride";

describe("the search", () => {
  it.each<[string, string[]]>([
    ["climb", [climb]],
    ["RIDE", [climb, power, tabata]],
    ["ride olivia", [climb]],
    ["  olivia   30 ", [climb]],
    ["emilie", [power]],
    ["Arzon", [hills]],
    ["arzón", [hills]],
    ["wren", [tabata]],
    ["100%", [row]],
    ["y_r", [row]],
    ["%", [row]],
    ["&", [hills]],
  ])("finds by “%s” what holds every word", async (search, expected) => {
    expect(await find(search)).toEqual(expected.toSorted());
  });

  it.each<[string, string[]]>([
    ["olvia", [climb]],
    ["oilvia", [climb]],
    ["olyvia", [climb]],
    ["climbd", [climb]],
    ["clmib ride", [climb]],
    ["powr", [power]],
    ["zone pwoer", [power]],
    ["endurence", [power]],
    ["emillie", [power]],
    ["robyn", [hills]],
    ["hlils", [hills]],
    ["yiga", [yoga]],
    ["yoag kendal", [yoga]],
    ["recoverry", [row]],
    ["casttelan", [tabata]],
  ])("forgives the error in “%s”", async (search, expected) => {
    expect(await find(search)).toEqual(expected);
  });

  it("forgives nothing where the word as it is means something", async () => {
    expect(await find("row")).toEqual([row]);
    expect(await find("run")).toEqual([hills]);
  });

  it.each(["zzqqxx", "climb yoga", "zebra", "stranger", "xaver"])(
    "finds nothing by “%s”, which no workout of the rider's holds",
    async (search) => {
      expect(await find(search)).toEqual([]);
    },
  );

  it("finds nothing among no workouts", async () => {
    expect(await find("ride", await makeUser())).toEqual([]);
  });
});

async function find(search: string, userId = rider): Promise<string[]> {
  const { workouts, total } = await listWorkouts(userId, { filters: { search }, limit: 50 });
  expect(total).toBe(workouts.length);
  return workouts.map(({ title }) => title).toSorted();
}

async function save(userId: string, texts: [title: string, instructorName: string | null][]): Promise<void> {
  const listed = texts.map(([title, instructorName]) => makeWorkout({ title, instructorName }));
  await getDb().$transaction((tx) => saveListedWorkouts(tx, userId, listed));
}

/** A workout whose instructor only its class knows. */
async function nameByClass(title: string, name: string): Promise<void> {
  const ride = makeRide({ instructor: { id: "by-class", name, imageUrl: null } });
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, [ride]);
    await saveListedWorkouts(tx, rider, [makeWorkout({ title, ride, instructorName: null })]);
  });
}
