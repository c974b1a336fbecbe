import { launch } from "./launch.ts";

/** `npm start` */
export function run(): Promise<number> {
  return launch("production");
}
