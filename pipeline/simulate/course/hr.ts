/** Seeded employees of a made-up company. */
import type {Random} from "../../core/stats/random.ts";

/** Columns of the table, one value an employee. */
export interface Employees {
  /** 1 to 1 999. */
  readonly employee: Int32Array;
  readonly department: readonly string[];
  /** Whole years, 20 to 55. */
  readonly age: Int32Array;
  /** Whole years at work, at most `age` − 20. */
  readonly experience: Int32Array;
  /** Whole euros a year. */
  readonly salary: Int32Array;
  /** 0 to 100, whole. */
  readonly performance: Int32Array;
  /** 0 to 10, in tenths. */
  readonly satisfaction: Float64Array;
}

const COUNT = 1999;
/** What the columns are on average, whatever the seed. */
const MEANS = {salary: 96_525, performance: 74.2, satisfaction: 7};

interface Department {
  readonly name: string;
  /** Employees in 100. */
  readonly weight: number;
  /** What the department adds to salary (euros a year), performance and satisfaction. */
  readonly salary: number;
  readonly performance: number;
  readonly satisfaction: number;
}

const DEPARTMENTS: readonly Department[] = [
  {name: "RH", weight: 7, salary: -5_000, performance: -1, satisfaction: 0.2},
  {name: "Finance", weight: 18, salary: 4_000, performance: 1.2, satisfaction: 0},
  {name: "Marketing", weight: 20, salary: -2_500, performance: 0, satisfaction: 0.1},
  {name: "Ventes", weight: 30, salary: -1_000, performance: -1.6, satisfaction: -0.15},
  {name: "Informatique", weight: 25, salary: 4_500, performance: 1.6, satisfaction: 0.05}
];

/** Simulates the table: the same for streams of the same seed; each employee has a random stream of its own. */
export function simulateEmployees(stream: Random): Employees {
  const random = stream.fork("hr");
  const drawn = Array.from({length: COUNT}, (_, i) => drawEmployee(random.fork(i + 1)));
  const centred = (of: (one: (typeof drawn)[number]) => number, mean: number): number[] => {
    const shift = mean - drawn.reduce((sum, one) => sum + of(one), 0) / COUNT;
    return drawn.map((one) => of(one) + shift);
  };
  const performance = centred((one) => one.performance, MEANS.performance);
  const satisfaction = centred((one) => one.satisfaction, MEANS.satisfaction);
  return {
    employee: Int32Array.from(drawn, (_, i) => i + 1),
    department: drawn.map(({department}) => department),
    age: Int32Array.from(drawn, ({age}) => age),
    experience: Int32Array.from(drawn, ({experience}) => experience),
    salary: Int32Array.from(
      centred((one) => one.salary, MEANS.salary),
      Math.round
    ),
    performance: Int32Array.from(performance, (value) => Math.round(within(value, 100))),
    satisfaction: Float64Array.from(satisfaction, (value) => Math.round(10 * within(value, 10)) / 10)
  };
}

function drawEmployee(random: Random) {
  const department = drawDepartment(random);
  const age = drawAge(random);
  const experience = drawExperience(random, age);
  const mood = department.satisfaction + weariness(experience) + 1.2 * random.normal();
  return {
    department: department.name,
    age,
    experience,
    salary: 30_000 * seniority(experience) + department.salary + 8_000 * random.normal(),
    performance: department.performance + 2 * mood + 8.5 * random.normal(),
    satisfaction: mood
  };
}

function drawDepartment(random: Random): Department {
  let rest = random.int(100);
  for (const department of DEPARTMENTS) {
    if (rest < department.weight) return department;
    rest -= department.weight;
  }
  return DEPARTMENTS[DEPARTMENTS.length - 1];
}

/** Half of the employees are of any age alike, half rather in the middle. */
function drawAge(random: Random): number {
  const [any, other] = [random.next(), random.next()];
  const share = random.int(2) === 0 ? any : (any + other) / 2;
  return 20 + Math.floor(36 * share);
}

/** Most have worked since they were 20 to 25; a few came late. */
function drawExperience(random: Random, age: number): number {
  const late = random.next();
  return Math.floor((age - 20) * (1 - 0.6 * late * late));
}

/** What experience adds to a salary, 0 to 1: fast at first, then less and less. */
function seniority(experience: number): number {
  const left = 1 - experience / 35;
  return 1 - left * left;
}

/** What experience takes from satisfaction: most from 5 to 10 years. */
function weariness(experience: number): number {
  if (experience >= 5 && experience < 10) return -1.2;
  return experience === 4 || experience === 10 ? -0.5 : 0;
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
