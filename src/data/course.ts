import {type Course, type CourseTableName, courseSchema} from "../../pipeline/contract/course.ts";
import {DataError, rebuild} from "./error.ts";
import {parseJson} from "./json.ts";
import {ReportFiles, type Transport} from "./report.ts";

export type {Course, CourseTableName};

/** Facts and tables of the course; every read is checked against its manifest before it is parsed. */
export class CourseFiles {
  /** What `course.json` says. */
  readonly facts: Course;
  readonly #files: ReportFiles;

  private constructor(facts: Course, files: ReportFiles) {
    this.facts = facts;
    this.#files = files;
  }

  /** Reads what there is. @throws {DataError} when the manifest or `course.json` is missing, altered or malformed. */
  static async open(transport: Transport): Promise<CourseFiles> {
    const files = await ReportFiles.open(transport);
    const facts = parseJson("course.json", await files.bytes("course.json"), courseSchema);
    return new CourseFiles(facts, files);
  }

  /** What is said of a table. @throws {DataError} when there is none of that name. */
  table(name: CourseTableName): Course["tables"][number] {
    const table = this.facts.tables.find((one) => one.name === name);
    if (!table) throw new DataError("course.json", `it tells of no table ${name}`, rebuild);
    return table;
  }

  /** Arrow bytes of a table, as the pipeline wrote them. @throws {DataError} when they are missing or differ. */
  async bytes(name: CourseTableName): Promise<Uint8Array<ArrayBuffer>> {
    return this.#files.bytes(this.table(name).file);
  }
}
