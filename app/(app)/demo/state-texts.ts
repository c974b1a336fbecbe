import type { DemoState } from "@/lib/demo/demo-states.ts";

interface StateText {
  title: string;
  /** What there is to see, and where it doesn't show itself at once, when. */
  shows: string;
}

/** What the page says of each state, in the order that it lists them. */
export const stateTexts: Record<DemoState, StateText> = {
  nothing_to_do: {
    title: "Nothing to do",
    shows: "A rider without a single workout: the sync ends at once and says so, and so does the dashboard.",
  },
  nothing_new: {
    title: "Nothing new",
    shows: "Twelve workouts come home first; then a second sync finds that all of them are here.",
  },
  throttled: {
    title: "Throttled",
    shows:
      "After some answers Peloton says 429 with Retry-After 30: everything waits half a minute, counts down, and goes on at half the rate.",
  },
  cloudflare: {
    title: "Turned away by Cloudflare",
    shows:
      "After some answers the edge says “error code: 1015” in plain text and not for how long: the sync cools down.",
  },
  signed_out: {
    title: "Signed out",
    shows:
      "After a moment Peloton no longer accepts the sign-in: the sync waits, and goes on where it was once the demo rider is connected again.",
  },
  peloton_down: {
    title: "Peloton down",
    shows:
      "Every answer is 503, the list too: the sync tries for a while, then fails and says why. Back to normal makes the next one succeed.",
  },
  failures: {
    title: "Failures of each kind",
    shows:
      "Ten of twelve graphs fail: gone (404), for members only (402), an HTML page, half an answer, and 500 each time. The first two are given up at once, the others after five tries in about four minutes.",
  },
  cancelled: {
    title: "Cancelled",
    shows:
      "A long history is cancelled after a moment: what has come stays, and a new sync can start at once.",
  },
  whale: {
    title: "12,000 workouts",
    shows:
      "The longest history there is: far counts, a long list, and more than ten thousand graphs to come.",
  },
  slow_network: {
    title: "Slow network",
    shows:
      "Each answer takes between one and a half and three seconds: a low rate and a long, steady estimate.",
  },
  engine_unreachable: {
    title: "Engine unreachable",
    shows: "Nobody carries out what the sync has decided: it stands still, and after a minute says why.",
  },
};
