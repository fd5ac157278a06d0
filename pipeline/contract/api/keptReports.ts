/** `reports/index.json`: earlier reports, each in one file. */
import * as z from "zod/mini";
import {count, sha256} from "../values.ts";
import {built} from "./fields.ts";

const keptName = z
  .string()
  .check(z.regex(/^dashboard_report_\d{4}-\d{2}-\d{2}_[0-9a-f]{8}\.html$/), z.describe("Name of the file"));

export const keptReportsSchema = z
  .strictObject({
    version: z.literal(1),
    reports: z
      .array(
        z.strictObject({
          file: keptName,
          build: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
          built,
          bytes: count,
          sha256
        })
      )
      .check(z.describe("Newest first"))
  })
  .check(
    z.meta({
      title: "Kept reports",
      description: "Earlier reports, each the whole site of its day in one file.",
      examples: [
        {
          version: 1,
          reports: [
            {
              file: "dashboard_report_2026-01-03_5c0d8a17.html",
              build: "5c0d8a17",
              built: "2026-01-03T14:30:00.000Z",
              bytes: 1_912_345,
              sha256: "0".repeat(64)
            }
          ]
        }
      ]
    })
  );

export type KeptReports = z.infer<typeof keptReportsSchema>;
