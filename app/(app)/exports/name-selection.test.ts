import { describe, expect, it } from "vitest";
import { nameSelection } from "./name-selection.ts";

const climbId = "9f2a0c57d3f04f3f8a2f3c7f1c1b2a77";
const classTypes = [{ id: climbId, name: "Climb", workoutCount: 12 }];

describe("nameSelection", () => {
  it.each([
    ["", "All workouts"],
    ["discipline=yoga", "Yoga"],
    ["discipline=caesar&discipline=cycling&minMinutes=45&maxMinutes=60", "Rowing, Cycling, 45–60 min"],
    [`classTypeId=${climbId}&isPowerZone=true`, "Climb, Power Zone"],
    ["instructor=Christine+D%E2%80%99Ercole&search=pop+punk", "Christine D’Ercole, “pop punk”"],
    ["minMinutes=a+while", "A selection of workouts"],
  ])("names %j", (query, name) => {
    expect(nameSelection(query, classTypes)).toBe(name);
  });
});
