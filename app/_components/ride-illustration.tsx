/** A drawn interval ride: steps of effort, and the output that chases them. Decoration, nobody's data. */
export function RideIllustration({ className }: { className: string }) {
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={className}>
      <defs>
        <linearGradient id="ride-fade" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--accent)" stopOpacity="0.28" />
          <stop offset="1" stopColor="var(--accent)" stopOpacity="0" />
        </linearGradient>
      </defs>
      {efforts.map((effort, index) => (
        <rect
          key={effort.startMinute}
          x={effort.startMinute * minuteWidth + 1}
          y={height - toHeight(effort.level)}
          width={effort.minutes * minuteWidth - 2}
          height={toHeight(effort.level)}
          fill={`var(--zone-${effort.zone})`}
          opacity={index % 2 === 0 ? 0.16 : 0.24}
        />
      ))}
      <path d={`${outline}L${width} ${height}L0 ${height}Z`} fill="url(#ride-fade)" />
      <path
        d={outline}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={drawHeartRate()}
        fill="none"
        stroke="var(--chart-heart-rate)"
        strokeWidth="1.5"
        opacity="0.75"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

const width = 1200;
const height = 300;
const totalMinutes = 45;
const minuteWidth = width / totalMinutes;
const samplesPerMinute = 8;

const profile: [minutes: number, level: number, zone: number][] = [
  [3, 0.34, 1],
  [4, 0.46, 2],
  [3, 0.58, 3],
  [2, 0.42, 2],
  [4, 0.68, 4],
  [2, 0.44, 2],
  [4, 0.7, 4],
  [2, 0.44, 2],
  [2, 0.82, 5],
  [2, 0.46, 2],
  [2, 0.84, 5],
  [2, 0.46, 2],
  [1, 0.96, 6],
  [2, 0.42, 2],
  [1, 0.98, 6],
  [2, 0.44, 2],
  [3, 0.72, 4],
  [4, 0.32, 1],
];

const efforts = profile.map(([minutes, level, zone], index) => ({
  startMinute: profile.slice(0, index).reduce((sum, [before]) => sum + before, 0),
  minutes,
  level,
  zone,
}));

const samples = Array.from(
  { length: totalMinutes * samplesPerMinute + 1 },
  (_, index) => index / samplesPerMinute,
);
const outline = drawLine(followEfforts(0.45, wobble));

function drawHeartRate(): string {
  return drawLine(followEfforts(0.05, () => 0).map((level) => 0.22 + level * 0.72));
}

/** Each sample closes a share of the gap to the effort asked for at that minute. */
function followEfforts(share: number, addNoise: (minute: number) => number): number[] {
  let level = 0.2;
  return samples.map((minute) => {
    const effort = efforts.findLast((candidate) => candidate.startMinute <= minute);
    level += ((effort?.level ?? level) - level) * share;
    return level + addNoise(minute);
  });
}

function wobble(minute: number): number {
  return (
    0.014 * Math.sin(minute * 11.3) + 0.012 * Math.sin(minute * 5.1 + 1) + 0.008 * Math.sin(minute * 23.7)
  );
}

function drawLine(levels: number[]): string {
  return levels
    .map((level, index) => {
      const x = (index / (levels.length - 1)) * width;
      return `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${(height - toHeight(level)).toFixed(1)}`;
    })
    .join("");
}

function toHeight(level: number): number {
  return level * height * 0.95;
}
