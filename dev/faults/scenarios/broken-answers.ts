import type { Scenario } from "../scenario.ts";
import { describeSingleFault, work } from "./single-fault.ts";

export const serverErrors: Scenario = describeSingleFault({
  name: "server-errors",
  title: "Every tenth request answers 503",
  faults: [{ match: "^/api/", kind: "status", status: 503, rate: 0.1 }],
});

export const silence: Scenario = describeSingleFault({
  name: "silence",
  title: "Every twentieth request is never answered",
  faults: [{ match: work, kind: "hang", rate: 0.05 }],
});

export const pages: Scenario = describeSingleFault({
  name: "pages",
  title: "Every fiftieth answer is a page of HTML with status 200",
  faults: [{ match: "^/api/", kind: "html", rate: 0.02 }],
});

export const halfAnswers: Scenario = describeSingleFault({
  name: "half-answers",
  title: "Every fiftieth answer stops half way",
  faults: [{ match: "^/api/", kind: "truncated", rate: 0.02 }],
});

export const slowness: Scenario = describeSingleFault({
  name: "slowness",
  title: "Every fifth answer takes a second longer",
  faults: [{ match: "^/api/", kind: "slow", delayMs: 1000, rate: 0.2 }],
});
