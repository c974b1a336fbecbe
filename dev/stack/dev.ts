import { launch } from "./launch.ts";

/** `npm run dev` */
export function run(): Promise<number> {
  return launch("development");
}
