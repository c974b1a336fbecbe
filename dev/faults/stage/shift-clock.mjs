// Loaded into a process of the app to make its clock wrong by SPINBACK_CLOCK_SHIFT_MS.
const shiftMs = Number(process.env.SPINBACK_CLOCK_SHIFT_MS);
const readClock = Date.now.bind(Date);

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [readClock() + shiftMs] : args, newTarget),
  apply: () => new Date().toString(),
});
Date.now = () => readClock() + shiftMs;
