/** `health.json`: what the site is made of, and what it lacks. */
import * as z from "zod/mini";
import {verdictSchema} from "../gate.ts";
import {reportKindSchema} from "../manifest.ts";
import {localized} from "../summary.ts";
import {slug, text} from "../values.ts";
import {build, built, orNull, report} from "./fields.ts";

const healthReport = z.strictObject({
  id: report,
  kind: reportKindSchema,
  state: z
    .enum(["ok", "incomplete", "absent"])
    .check(z.describe("`absent`: it is configured and was never built")),
  title: z.nullable(localized),
  build: orNull(build),
  built: orNull(built),
  verdict: z.nullable(verdictSchema).check(z.describe("Verdict on the candidate of this build")),
  source: z.nullable(
    z.strictObject({
      name: localized.check(z.describe("Source that was used")),
      kind: z.enum(["files", "simulated"]),
      why: text.check(z.describe("Why this one")),
      tried: z
        .array(z.strictObject({source: text, reason: text}))
        .check(z.describe("Sources tried before it, and why each had nothing to offer"))
    })
  ),
  missing: z
    .array(z.strictObject({what: text, why: text}))
    .check(z.describe("Parts that are not there, and why; the rest works"))
});

export const healthAnswerSchema = z
  .strictObject({
    status: z.enum(["ok", "incomplete"]).check(z.describe("`ok` when every report is")),
    version: text.check(z.describe("Version of the program")),
    build: z
      .string()
      .check(
        z.regex(/^[0-9a-f]{8}$/),
        z.describe("Names the site: another one when a report, a script or a style sheet is")
      ),
    built: built.check(z.describe("When the newest report was built, ISO 8601, UTC")),
    default: slug.check(z.describe("Report whose answers stand at the top of `api/`")),
    reports: z.array(healthReport).check(z.describe("Every report that is configured, in order"))
  })
  .check(
    z.meta({
      title: "Health",
      description: "What the site is made of, from which data, since when, and what it lacks.",
      examples: [
        {
          status: "incomplete",
          version: "0.1.0",
          build: "5c0d8a17",
          built: "2026-01-03T14:30:00.000Z",
          default: "aero",
          reports: [
            {
              id: "aero",
              kind: "rul",
              state: "incomplete",
              title: {fr: "Moteurs d’avion", en: "Aircraft engines"},
              build: "fac63ef5",
              built: "2026-01-03T14:30:00.000Z",
              verdict: "inconclusive",
              source: {
                name: {fr: "simulateur", en: "simulator"},
                kind: "simulated",
                why: "the sources configured before it had nothing to offer",
                tried: [{source: "cmapss", reason: "data/cmapss is not there"}]
              },
              missing: [{what: "clusters of FD001", why: "its units do not fall into groups"}]
            }
          ]
        }
      ]
    })
  );

export type HealthAnswer = z.infer<typeof healthAnswerSchema>;
export type HealthReport = HealthAnswer["reports"][number];
