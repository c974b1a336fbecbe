/** Of the messages that are written here, in Garmin's profile. */
export const messageNumbers = {
  fileId: 0,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  activity: 34,
} as const;
