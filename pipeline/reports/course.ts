/** The data of the teaching chapters: simulated and read at each build, published like a report's. */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Course, courseId, courseSchema} from "../contract/course.ts";
import {InputError} from "../core/parse/problem.ts";
import {parseUciTable} from "../core/parse/uciTable.ts";
import type {CourseDraft} from "../emit/course/definition.ts";
import {simulatedTables} from "../emit/course/simulated.ts";
import {layoutOf, type UciDefinition, uciDraft, uciTables} from "../emit/course/uci.ts";
import {type CourseContent, courseContent} from "../emit/course.ts";
import {jsonFile} from "../emit/files.ts";
import {type ArtefactContent, sha256, stageReport, verifyReport} from "../io/artefacts.ts";
import type {Publication} from "../io/publication.ts";
import {readInput, throwErrors} from "../io/sources/readInput.ts";
import type {BuildOptions} from "./publishGraph.ts";

export interface BuiltCourse {
  readonly course: Course;
  /** Folder the site reads. */
  readonly folder: string;
  /** Whether anything is written: false when what is published is already this build. */
  readonly changed: boolean;
}

/**
 * Makes `public/data/course` ready, to take its place with the rest of `publication`, unless it is what is already
 * there. Throws `InputError` when a file of `data/uci` is not what it should be, `TableError`, and as `stageReport`.
 */
export async function stageCourse(
  seed: number,
  {root, env, now}: Pick<BuildOptions, "root" | "env" | "now">,
  publication: Publication
): Promise<BuiltCourse> {
  const folder = join(root, "public", "data", courseId);
  const content = courseContent([...simulatedTables(seed), ...(await readUciTables(root))], seed);
  const build = buildOf(content);
  const built = now.toISOString();
  await publication.mend(folder);
  const published = await publishedCourse(folder, build);
  // A time that is fixed is part of what is asked for; else what has not changed keeps the time it was built at.
  if (published && (!env.SOURCE_DATE_EPOCH || published.built === built))
    return {course: published, folder, changed: false};
  const course = courseSchema.parse({...content.facts, build, built});
  const files = [...content.tables, jsonFile("course.json", course)];
  await stageReport(publication, folder, {report: courseId, build, files});
  return {course, folder, changed: true};
}

const readUciTables = (root: string): Promise<CourseDraft[]> =>
  Promise.all(uciTables.map((definition) => readUciTable(root, definition)));

async function readUciTable(root: string, definition: UciDefinition): Promise<CourseDraft> {
  const {bytes} = await readInput(join(root, definition.file), definition.file).catch(withRemedy);
  const {value, log} = parseUciTable(bytes, layoutOf(definition));
  throwErrors([log]);
  if (!value) throw new Error(`${definition.file} gave neither a table nor an error.`);
  return uciDraft(definition, value);
}

/** No setting names the file: what can be done is another thing than for a report's. */
function withRemedy(error: unknown): never {
  if (!(error instanceof InputError)) throw error;
  const mend = "restore it from the project, or set course: false in vigie.config.ts";
  const remedied = error.groups.map((group) => ({
    ...group,
    examples: group.examples.map((problem) => ({...problem, mend}))
  }));
  throw new InputError(remedied);
}

/** Names the build by all that is published but the time. */
const buildOf = ({facts, tables}: CourseContent): string =>
  sha256(JSON.stringify([facts, tables.map(({content}: ArtefactContent) => sha256(content))])).slice(0, 8);

/** What `course.json` says when the folder is intact and of this build. */
async function publishedCourse(folder: string, build: string): Promise<Course | null> {
  try {
    if ((await verifyReport(folder)).build !== build) return null;
    return courseSchema.parse(JSON.parse(await readFile(join(folder, "course.json"), "utf8")));
  } catch {
    return null;
  }
}
