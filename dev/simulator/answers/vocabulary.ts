import type { ClassTemplate } from "../catalogue/class-styles.ts";
import { makeId } from "../random.ts";
import type { Device } from "../riders/records.ts";

export const disciplineNames: Readonly<Record<string, string>> = {
  cycling: "Cycling",
  running: "Running",
  walking: "Walking",
  strength: "Strength",
  yoga: "Yoga",
  meditation: "Meditation",
  stretching: "Stretching",
  cardio: "Cardio",
  circuit: "Tread Bootcamp",
  bike_bootcamp: "Bike Bootcamp",
  caesar: "Rowing",
  caesar_bootcamp: "Row Bootcamp",
};

interface DeviceWords {
  readonly platform: string;
  readonly deviceType: string;
  readonly displayName: string;
}

export const deviceWords: Readonly<Record<Device, DeviceWords>> = {
  bike: { platform: "home_bike", deviceType: "home_bike_v1", displayName: "Bike" },
  bikePlus: { platform: "home_bike", deviceType: "home_bike_plus", displayName: "Bike+" },
  tread: { platform: "home_tread", deviceType: "home_tread", displayName: "Tread" },
  row: { platform: "caesar", deviceType: "caesar", displayName: "Row" },
  iphone: { platform: "iOS_app", deviceType: "iPhone", displayName: "App" },
  android: { platform: "android", deviceType: "android", displayName: "App" },
  fireTv: { platform: "fire_tv", deviceType: "fire_tv", displayName: "App" },
  web: { platform: "web", deviceType: "web", displayName: "App" },
  hotelBike: { platform: "commercial_bike", deviceType: "commercial_bike", displayName: "Bike" },
  garmin: { platform: "api", deviceType: "garmin_connect", displayName: "Garmin Connect" },
};

/** What a class asks its riders to have at hand. */
export function equipmentOf(template: ClassTemplate) {
  const names = {
    Strength: ["Medium Weights", "Heavy Weights"],
    Bootcamp: ["Medium Weights"],
    Arms: ["Light Weights"],
    Yoga: ["Yoga Mat"],
  }[template.classType];
  return (names ?? []).map((name) => ({
    id: makeId("equipment", name),
    name,
    slug: name.toLowerCase().replaceAll(" ", "_"),
    icon_url: null,
  }));
}
