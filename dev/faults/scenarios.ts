import type { Scenario } from "./scenario.ts";
import { halfAnswers, pages, serverErrors, silence, slowness } from "./scenarios/broken-answers.ts";
import { cancelAndBeginAgain, pauseAndResume, retryOfCancelled } from "./scenarios/controls.ts";
import { appKilled, databaseKilled, engineKilled, everythingKilled } from "./scenarios/kills.ts";
import { longList } from "./scenarios/long-list.ts";
import { evenShares, newcomerAmongWhales, sharedClasses } from "./scenarios/many-riders.ts";
import { mixture } from "./scenarios/mixture.ts";
import { movingList } from "./scenarios/moving-list.ts";
import { noFault } from "./scenarios/no-fault.ts";
import { edgeLimit, edgeLimitForbidden, forbiddenBurst, tooManyRequests } from "./scenarios/rate-limits.ts";
import { goneClasses, membershipRequired, stubbornThings } from "./scenarios/refusals.ts";
import { expiredToken, revokedSignIn } from "./scenarios/sign-in.ts";
import { oneOfTwoKilled, twoApps, wrongClockAhead, wrongClockBehind } from "./scenarios/two-apps.ts";

export const scenarios: Scenario[] = [
  noFault,
  serverErrors,
  silence,
  pages,
  halfAnswers,
  slowness,
  tooManyRequests,
  edgeLimit,
  edgeLimitForbidden,
  forbiddenBurst,
  mixture,
  longList,
  expiredToken,
  revokedSignIn,
  goneClasses,
  membershipRequired,
  stubbornThings,
  appKilled,
  engineKilled,
  databaseKilled,
  everythingKilled,
  twoApps,
  oneOfTwoKilled,
  wrongClockAhead,
  wrongClockBehind,
  movingList,
  sharedClasses,
  evenShares,
  newcomerAmongWhales,
  pauseAndResume,
  cancelAndBeginAgain,
  retryOfCancelled,
];
