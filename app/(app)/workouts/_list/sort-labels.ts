import type { SortColumn, SortDirection } from "@/lib/workouts/sort.ts";

interface SortLabel {
  /** Of the column. */
  name: string;
  asc: string;
  desc: string;
}

const labels: Record<SortColumn, SortLabel> = {
  date: { name: "Date", asc: "Oldest first", desc: "Newest first" },
  title: { name: "Title", asc: "Title, A to Z", desc: "Title, Z to A" },
  instructor: { name: "Instructor", asc: "Instructor, A to Z", desc: "Instructor, Z to A" },
  discipline: { name: "Discipline", asc: "Discipline, A to Z", desc: "Discipline, Z to A" },
  duration: { name: "Length", asc: "Shortest", desc: "Longest" },
  output: { name: "Output", asc: "Lowest output", desc: "Highest output" },
  averageOutput: { name: "Average", asc: "Lowest average output", desc: "Highest average output" },
  distance: { name: "Distance", asc: "Shortest distance", desc: "Longest distance" },
  heartRate: { name: "Heart rate", asc: "Lowest heart rate", desc: "Highest heart rate" },
  calories: { name: "Calories", asc: "Fewest calories", desc: "Most calories" },
};

export function nameColumn(column: SortColumn): string {
  return labels[column].name;
}

export function describeSort(column: SortColumn, direction: SortDirection): string {
  return labels[column][direction];
}
